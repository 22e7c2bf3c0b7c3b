/**
 * Reads tables as people have them: workbooks, or any usual encoding and delimiter, a header somewhere near the top, columns known by
 * several names, and problems told by the row a person sees. A leaf: no SQL, no window; any room that imports a list may
 * call it. Start reading at {@link org.gatehouse.sheets.Sheet}, then {@link org.gatehouse.sheets.Cells}.
 */
package org.gatehouse.sheets;
