/**
 * Work whose queue is rows of a table, done by whichever node comes first. {@link
 * org.sharedgrowth.observatory.indicators.queue.RowQueue} wakes at the instant of the next row and
 * does what is due. What a table and its {@link
 * org.sharedgrowth.observatory.indicators.queue.RowQueue.Work} have to keep to:
 *
 * <ul>
 *   <li><b>Queue</b>: the rows that describe the work, with a state and an instant; no second table
 *       that could differ from them. Due is what the database's clock says.
 *   <li><b>Once</b>: the work takes its row by {@code for update skip locked} with the condition
 *       that it is still due, and changes its state in the transaction of the effect. So a row is
 *       done once, on any node, and a node that is lost leaves it as it was.
 *   <li><b>Retry</b>: what failed is still due, and is looked at again after a pause. What must not
 *       be tried for ever counts its attempts in the row.
 *   <li><b>Cancel, move</b>: a change of the row that counts its version; who holds the row's lock
 *       wins.
 *   <li><b>Progress</b>: in the row, or in memory where only the node at work knows it.
 *   <li><b>End of a node</b>: nothing is handed over, since what is not committed was not done.
 * </ul>
 *
 * <p>Neighbours: {@code submission} makes its planned releases so. Its checks do not: their files
 * lie on one node (decision 46).
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.queue;

import org.jspecify.annotations.NullMarked;
