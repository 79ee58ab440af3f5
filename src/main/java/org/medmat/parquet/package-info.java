/**
 * Parquet files of any rows, written without Hadoop: small row groups, zstd, a page index, the same bytes for the same rows.
 *
 * <p>Uses none of the others.
 *
 * <p>Threads: a {@link org.medmat.parquet.ParquetFile} is written by one thread at a time.
 */
package org.medmat.parquet;
