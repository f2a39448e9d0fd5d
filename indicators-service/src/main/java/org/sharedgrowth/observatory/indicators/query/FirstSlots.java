package org.sharedgrowth.observatory.indicators.query;

import java.util.Arrays;

/**
 * Keeps the first few of many items in some order: a heap of numbered slots with the last of the
 * kept items on top. It needs one slot more than the number of items it keeps. Not thread-safe.
 */
final class FirstSlots {
    private final int max;
    private final Order order;
    private int[] heap = new int[16];
    private int size;
    private int freeSlot;

    /** A total order of the items in slots. */
    interface Order {
        int compare(int a, int b);
    }

    /**
     * @param max maximum number of items to keep
     */
    FirstSlots(int max, Order order) {
        this.max = max;
        this.order = order;
    }

    /** The slot in which to put the next item before it is offered. */
    int freeSlot() {
        return freeSlot;
    }

    /** Keeps the item in the free slot if it is among the first of all items so far. */
    void offer() {
        if (size < max) {
            if (size == heap.length) {
                heap = Arrays.copyOf(heap, (int) Math.min(size * 2L, max));
            }
            heap[size] = freeSlot;
            moveUp(size++);
            freeSlot = size;
        } else if (max > 0 && order.compare(freeSlot, heap[0]) < 0) {
            int last = heap[0];
            heap[0] = freeSlot;
            freeSlot = last;
            sink(0, size);
        }
    }

    /**
     * The slots of the kept items, in order. {@link #clear} must be called before the next offer.
     */
    int[] sortedSlots() {
        for (int end = size - 1; end > 0; end--) {
            swap(0, end);
            sink(0, end);
        }
        return Arrays.copyOf(heap, size);
    }

    void clear() {
        size = 0;
        freeSlot = 0;
    }

    private void moveUp(int from) {
        int at = from;
        while (at > 0 && order.compare(heap[at], heap[(at - 1) / 2]) > 0) {
            swap(at, (at - 1) / 2);
            at = (at - 1) / 2;
        }
    }

    private void sink(int from, int end) {
        int at = from;
        while (true) {
            int last = at;
            for (int child = 2 * at + 1; child <= 2 * at + 2 && child < end; child++) {
                last = order.compare(heap[child], heap[last]) > 0 ? child : last;
            }
            if (last == at) {
                return;
            }
            swap(at, last);
            at = last;
        }
    }

    private void swap(int a, int b) {
        int slot = heap[a];
        heap[a] = heap[b];
        heap[b] = slot;
    }
}
