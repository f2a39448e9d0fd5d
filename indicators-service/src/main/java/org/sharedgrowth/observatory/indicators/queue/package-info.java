/**
 * Background work that is queued as rows of a table and done by the first available node. {@link
 * org.sharedgrowth.observatory.indicators.queue.RowQueue} wakes up when the next row is due and
 * processes due rows. Rules for a table and its {@link
 * org.sharedgrowth.observatory.indicators.queue.RowQueue.Work}:
 *
 * <ul>
 *   <li><b>Queue</b>: the rows that describe the work, with a state and an instant, are the queue;
 *       there is no second table that could differ from them. The database's clock decides what is
 *       due.
 *   <li><b>Once</b>: the work takes its row by {@code for update skip locked} with the condition
 *       that it is still due, and changes its state in the transaction of the effect. So a row is
 *       processed once, on any node, and is unchanged if that node is lost.
 *   <li><b>Retry</b>: failed work stays due and is tried again after a pause. If the number of
 *       attempts must be limited, the row counts them.
 *   <li><b>Cancel, move</b>: a change of the row that increases its version; the holder of the
 *       row's lock wins.
 *   <li><b>Progress</b>: in the row, or in memory if only the working node needs it.
 *   <li><b>End of a node</b>: nothing is handed over, because uncommitted work was not done.
 * </ul>
 *
 * <p>Neighbours: {@code analysis} uses it for runs and derived flows, {@code submission} for
 * planned releases, but not for checks, because their files are on one node (decision 46).
 */
@NullMarked
package org.sharedgrowth.observatory.indicators.queue;

import org.jspecify.annotations.NullMarked;
