// How Spark SQL says what differs between engines: where a table lies, where a result goes, and what our own program does with each row.
// What is found is in the statements that all engines share.

import { type Columns, columnsOf, type FactTable, type IndexTable } from '../schema';

/** A text as Spark SQL writes it. */
export function literal(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

/** A folder on a disk that all machines see, as Spark names it. @param path absolute, with `/` */
export function location(path: string): string {
  return literal(`file:${path}`);
}

/** Parquet files as a view. @param names of files in `folder`; their characters are letters, digits, `-`, `_` and `.` */
export function viewOf(view: string, folder: string, names: readonly string[]): string {
  const files = `file:${folder.replace(/[\\{}[\]*?^,]/g, '\\$&')}/{${names.join(',')}}`;
  return `CREATE OR REPLACE TEMPORARY VIEW ${view} USING parquet OPTIONS (path ${literal(files)})`;
}

/** A folder that a statement before has written, as a view. */
export function viewOfFolder(view: string, folder: string): string {
  return `CREATE OR REPLACE TEMPORARY VIEW ${view} USING parquet OPTIONS (path ${location(folder)})`;
}

export type FileFormat = 'parquet' | 'json' | 'text' | 'csv';

/** Writes the result of a statement into a folder. */
export function writeTo(folder: string, format: FileFormat, select: string): string {
  return `INSERT OVERWRITE DIRECTORY USING ${format} OPTIONS (path ${location(folder)}) ${select}`;
}

/** A statement's result with the types of an archive's table. */
export function typed(table: FactTable | IndexTable, select: string): string {
  const columns = Object.entries(columnsOf(table)).map(([name, type]) => `CAST(${name} AS ${typeOf(type)}) AS ${name}`);
  return `SELECT ${columns.join(', ')} FROM (${select}) AS result`;
}

/** A table without rows. */
export function emptyTable(table: FactTable | IndexTable): string {
  const columns = Object.entries(columnsOf(table)).map(([name, type]) => `CAST(NULL AS ${typeOf(type)}) AS ${name}`);
  return `SELECT ${columns.join(', ')} WHERE FALSE`;
}

/** What our program writes of each task: the table, the part, and the row as JSON. `raw` is that as a table. */
const rawColumns = 'tbl STRING, part STRING, json STRING';

/**
 * Has a program read each task of a file of lines.
 * @param tasks the view of the lines, `value`
 * @param count how many there are: each is a partition of its own
 * @param program as the shell of a worker runs it
 */
export function readTasks(folder: string, tasks: string, count: number, program: string): string {
  return `CREATE TABLE raw USING parquet PARTITIONED BY (tbl) LOCATION ${location(folder)} AS
SELECT CAST(part AS INT) AS part, json, tbl FROM (
  SELECT TRANSFORM(value) USING ${literal(program)} AS (${rawColumns})
    ROW FORMAT DELIMITED FIELDS TERMINATED BY '\\t'
  FROM (SELECT /*+ REPARTITION(${count}) */ value FROM ${tasks}) AS spread
) AS rows`;
}

/** The rows of a table that a program has written, each part in a folder of its own. */
export function factRows(table: FactTable, folder: string): string {
  const columns = columnsOf(table);
  const names = Object.keys(columns);
  return `CREATE TABLE written_${table} USING parquet PARTITIONED BY (part) LOCATION ${location(folder)} AS
SELECT ${names.map((name) => `r.${name} AS ${name}`).join(', ')}, part FROM (
  SELECT from_json(json, ${literal(schemaOf(columns))}, map('mode', 'FAILFAST')) AS r, part
  FROM raw WHERE tbl = ${literal(table)} DISTRIBUTE BY part SORT BY part
) AS rows`;
}

/** How many rows each file of a folder has; the file as an address. */
export function rowsOfFiles(view: string): string {
  return `SELECT file, COUNT(*) AS rows FROM (SELECT input_file_name() AS file FROM ${view}) AS read GROUP BY file`;
}

/**
 * Has a program take groups of articles, one after another, each row a JSON line.
 * @param grouped a query with the columns that are handed on, `grp` among them
 * @param result the columns that the program writes, as `name TYPE`
 */
export function pipeGroups(grouped: string, columns: readonly string[], program: string, result: string): string {
  return `SELECT TRANSFORM(json) USING ${literal(program)} AS (${result})
  ROW FORMAT DELIMITED FIELDS TERMINATED BY '\\t'
FROM (
  SELECT grp, to_json(struct(${columns.join(', ')})) AS json FROM (${grouped}) AS known
  DISTRIBUTE BY grp SORT BY grp
) AS grouped`;
}

function schemaOf(columns: Columns): string {
  return Object.entries(columns)
    .map(([name, type]) => `${name} ${typeOf(type)}`)
    .join(', ');
}

function typeOf(type: Columns[string]): string {
  return type === 'VARCHAR' ? 'STRING' : type;
}
