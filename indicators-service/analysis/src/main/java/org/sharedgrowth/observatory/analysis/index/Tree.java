package org.sharedgrowth.observatory.analysis.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.sharedgrowth.observatory.analysis.Detail;
import org.sharedgrowth.observatory.analysis.Reason;
import org.sharedgrowth.observatory.analysis.Result;

/**
 * The hierarchy of an index, prepared for computation. Nodes are numbered: first the indicators in
 * the order of their codes, then the branches, each after its children; the last is the root.
 */
public final class Tree {
    private final List<String> codes;
    private final int leaves;
    private final Branch[] branches;
    private final int[][] children;
    private final double[] weights;

    private Tree(List<String> codes, List<Branch> branches) {
        this.codes = List.copyOf(codes);
        this.leaves = codes.size() - branches.size();
        this.branches = branches.toArray(Branch[]::new);
        this.children = new int[branches.size()][];
        this.weights = new double[codes.size()];
        weights[codes.size() - 1] = 1;
        Map<String, Integer> numbers = new HashMap<>();
        codes.forEach(code -> numbers.put(code, numbers.size()));
        for (int b = 0; b < children.length; b++) {
            Branch branch = branches.get(b);
            int[] childNumbers = branch.children().stream().mapToInt(numbers::get).toArray();
            for (int i = 0; i < childNumbers.length; i++) {
                weights[childNumbers[i]] = branch.weight(i);
            }
            children[b] =
                    IntStream.of(childNumbers)
                            .boxed()
                            .sorted(Comparator.comparing(codes::get))
                            .mapToInt(Integer::intValue)
                            .toArray();
        }
    }

    /**
     * Builds a tree from its branches.
     *
     * @param branches in any order; exactly one of them, the root, is not a child of another branch
     * @return the tree, or refused with BAD_DEFINITION with the branch that is empty or defined
     *     twice, the child that has two parents, or the branches without a parent if there is not
     *     exactly one or if other branches form a cycle; BAD_WEIGHT with the branch whose weights
     *     are not valid
     */
    public static Result<Tree> of(List<Branch> branches) {
        Map<String, Branch> byCode = new HashMap<>();
        Set<String> roots = new TreeSet<>();
        for (Branch branch : branches) {
            roots.add(branch.code());
            if (byCode.put(branch.code(), branch) != null || branch.children().isEmpty()) {
                return Result.refused(Reason.BAD_DEFINITION, Detail.indicator(branch.code()));
            }
            if (!branch.hasValidWeights()) {
                return Result.refused(Reason.BAD_WEIGHT, Detail.indicator(branch.code()));
            }
        }
        Set<String> leaves = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        for (Branch branch : branches) {
            for (String child : branch.children()) {
                if (!seen.add(child)) {
                    return Result.refused(Reason.BAD_DEFINITION, Detail.indicator(child));
                }
                if (!byCode.containsKey(child)) {
                    leaves.add(child);
                }
                roots.remove(child);
            }
        }
        List<Branch> ordered = new ArrayList<>();
        roots.forEach(root -> visit(byCode, root, ordered));
        if (roots.size() != 1 || ordered.size() < branches.size()) {
            return Result.refused(Reason.BAD_DEFINITION, Detail.missing(List.copyOf(roots)));
        }
        List<String> codes = new ArrayList<>(leaves);
        ordered.forEach(branch -> codes.add(branch.code()));
        return Result.of(new Tree(codes, ordered));
    }

    private static void visit(Map<String, Branch> byCode, String code, List<Branch> ordered) {
        Branch branch = byCode.get(code);
        if (branch != null) {
            branch.children().stream().sorted().forEach(child -> visit(byCode, child, ordered));
            ordered.add(branch);
        }
    }

    /** Codes of all nodes by number. */
    public List<String> codes() {
        return codes;
    }

    /** Codes of the indicators, ascending. */
    public List<String> indicators() {
        return codes.subList(0, leaves);
    }

    /** Number of all nodes. */
    public int size() {
        return codes.size();
    }

    /** Number of the indicators, which are the first nodes. */
    public int leaves() {
        return leaves;
    }

    /** The branch of a node that is not an indicator. */
    public Branch branch(int node) {
        return branches[node - leaves];
    }

    /** Numbers of a branch's children, in the order of their codes. */
    int[] children(int node) {
        return children[node - leaves];
    }

    /** The weight of each node among its siblings, by number of the node; a copy. */
    public double[] weights() {
        return weights.clone();
    }

    /** The share of each node in the index: the indicators' shares add up to 1. */
    public double[] effectiveWeights() {
        return effectiveWeights(weights);
    }

    /** The share that each node would have in the index with the given weights. */
    public double[] effectiveWeights(double[] nodeWeights) {
        double[] effective = new double[codes.size()];
        effective[codes.size() - 1] = 1;
        for (int node = codes.size() - 1; node >= leaves; node--) {
            double sum = 0;
            for (int child : children(node)) {
                sum += nodeWeights[child];
            }
            for (int child : children(node)) {
                effective[child] = effective[node] * nodeWeights[child] / sum;
            }
        }
        return effective;
    }
}
