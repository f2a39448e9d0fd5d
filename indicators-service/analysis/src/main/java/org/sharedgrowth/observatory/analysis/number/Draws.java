package org.sharedgrowth.observatory.analysis.number;

/**
 * The random numbers of one draw, determined by the seed and the position of the draw, so they do
 * not depend on the number of threads. Source: Steele, Lea, Flood, "Fast splittable pseudorandom
 * number generators" (2014), with the constants of SplitMix64.
 */
public final class Draws {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;
    private long state;

    /**
     * The generator of one draw.
     *
     * @param seed seed of the whole computation
     * @param draw position of the draw, from 0
     */
    public Draws(long seed, long draw) {
        restart(seed, draw);
    }

    /** Makes this the generator of another draw, so that no new object is needed. */
    public void restart(long seed, long draw) {
        state = mix(mix(seed) + draw * GOLDEN_GAMMA);
    }

    /** Uniform, from 0 to less than 1. */
    public double uniform() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** Uniform, a whole number from 0 to less than {@code bound}. */
    public int below(int bound) {
        return (int) (uniform() * bound);
    }

    /** Normal, with mean 0 and standard deviation 1 (Marsaglia's polar method). */
    public double normal() {
        while (true) {
            double x = 2 * uniform() - 1;
            double y = 2 * uniform() - 1;
            double square = x * x + y * y;
            if (square > 0 && square < 1) {
                return x * Math.sqrt(-2 * Math.log(square) / square);
            }
        }
    }

    private long next() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    private static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
