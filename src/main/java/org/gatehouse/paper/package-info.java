/**
 * Writers of the school's documents: PDF with the school's name, crest and an embedded typeface, and CSV that no spreadsheet takes for
 * formulas. A leaf: no SQL, no JavaFX, no clock, and any room may call it with values ready to be printed. Start reading at
 * {@link org.gatehouse.paper.PdfPaper}; documents with a geometry of their own draw on {@link org.gatehouse.paper.PdfPage}.
 */
package org.gatehouse.paper;
