package org.medmat.export;

import java.util.List;

/**
 * Some rows whose pictures are loaded.
 *
 * @param written for each picture that was written or linked a line of the list of pictures
 * @param converted for each picture that was converted what was done with it
 */
record Batch(List<ExportRow> rows, List<String> written, List<String> converted) {}
