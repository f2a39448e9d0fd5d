package org.sharedgrowth.observatory.analysis.index;

import java.util.Arrays;

/**
 * Aggregates normalised columns up a tree. Keeps its working arrays, so that repeated runs allocate
 * nothing; not thread-safe.
 */
public final class Aggregator {
    /**
     * The value of a node whose mean does not accept a child's value, and of all nodes between it
     * and the root.
     */
    static final double REFUSED = Double.POSITIVE_INFINITY;

    private final Tree tree;
    private final int rows;
    private final double threshold;
    private final double[][] values;
    private final double[] sums;
    private final double[] weights;
    private final int[] counts;

    /**
     * An aggregator for columns with this many rows.
     *
     * @param threshold smallest share of the children of a branch (by count, not weight) that must
     *     have a value; 0 for no limit
     */
    public Aggregator(Tree tree, int rows, double threshold) {
        this.tree = tree;
        this.rows = rows;
        this.threshold = threshold;
        this.values = new double[tree.size()][];
        for (int node = tree.leaves(); node < values.length; node++) {
            values[node] = new double[rows];
        }
        this.sums = new double[rows];
        this.weights = new double[rows];
        this.counts = new int[rows];
    }

    /**
     * The values of all nodes; NaN where too few children have a value. Where a mean does not
     * exist, the branches below the root are infinite and the root is NaN: see {@link
     * #refusingBranch}. Children of weight 0 are ignored.
     *
     * @param columns columns of the indicators, in the order of the tree
     * @param nodeWeights weights by node, like {@link Tree#weights}
     * @return the values by node and row; valid until the next call
     */
    public double[][] run(double[][] columns, double[] nodeWeights) {
        System.arraycopy(columns, 0, values, 0, tree.leaves());
        for (int node = tree.leaves(); node < values.length; node++) {
            aggregate(node, nodeWeights);
        }
        return values;
    }

    /** The values of the root; valid until the next call. */
    public double[] scores(double[][] columns, double[] nodeWeights) {
        return run(columns, nodeWeights)[values.length - 1];
    }

    private void aggregate(int node, double[] nodeWeights) {
        Branch branch = tree.branch(node);
        Arrays.fill(sums, 0);
        Arrays.fill(weights, 0);
        Arrays.fill(counts, 0);
        int used = 0;
        for (int child : tree.children(node)) {
            double weight = nodeWeights[child];
            if (weight > 0) {
                used++;
                if (branch.mean() == Mean.ARITHMETIC) {
                    add(values[child], weight);
                } else {
                    addInner(branch, values[child], weight);
                }
            }
        }
        double[] result = values[node];
        double limit = Math.max(threshold * used - 1e-9, 0.5);
        for (int row = 0; row < rows; row++) {
            result[row] = sums[row] / weights[row];
        }
        if (branch.mean() != Mean.ARITHMETIC) {
            for (int row = 0; row < rows; row++) {
                result[row] = branch.mean().outer(result[row], branch.p());
            }
        }
        boolean isRoot = node == values.length - 1;
        for (int row = 0; row < rows; row++) {
            boolean exists = counts[row] >= limit;
            boolean isFinite = exists && Math.abs(result[row]) < Double.POSITIVE_INFINITY;
            result[row] = isFinite ? result[row] : exists && !isRoot ? REFUSED : Double.NaN;
        }
    }

    private void add(double[] column, double weight) {
        for (int row = 0; row < rows; row++) {
            double x = column[row];
            boolean exists = !Double.isNaN(x);
            sums[row] += exists ? weight * x : 0;
            weights[row] += exists ? weight : 0;
            counts[row] += exists ? 1 : 0;
        }
    }

    /** A value that the mean does not accept makes the sum NaN. */
    private void addInner(Branch branch, double[] column, double weight) {
        for (int row = 0; row < rows; row++) {
            double x = column[row];
            if (!Double.isNaN(x)) {
                boolean accepted = x < REFUSED && branch.mean().accepts(x, branch.p());
                sums[row] += accepted ? weight * branch.mean().inner(x, branch.p()) : Double.NaN;
                weights[row] += weight;
                counts[row]++;
            }
        }
    }

    /**
     * The branch whose mean does not accept the value of a child (zero or less), after {@link
     * #run}.
     *
     * @return the number of the branch, or −1 if there is none
     */
    public int refusingBranch(int row) {
        for (int node = values.length - 1; node >= tree.leaves(); node--) {
            Branch branch = tree.branch(node);
            for (int child : tree.children(node)) {
                double x = values[child][row];
                if (Double.isFinite(x) && !branch.mean().accepts(x, branch.p())) {
                    return node;
                }
            }
        }
        return -1;
    }
}
