package org.medmat.export;

import java.util.List;

/**
 * Some rows whose pictures are loaded.
 *
 * @param written for each picture that was written or linked a line of the list of pictures
 */
record Batch(List<Row> rows, List<String> written) {}
