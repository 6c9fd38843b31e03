/** A key as our tables have them: one part, or one a column; a list as a part sorts behind all texts. */
export type RowKey = string | number | (string | number | [[]])[];

/** Reading rows, whatever reaches the tables: a bare transaction, or the library that minds the database. */
export interface RowReads {
  get<Row>(table: string, key: RowKey): Promise<Row | undefined>;
  /** Rows in the order asked; `undefined` where there is none. */
  many<Row>(table: string, keys: RowKey[]): Promise<(Row | undefined)[]>;
  all<Row>(table: string): Promise<Row[]>;
  /** Rows for which an index has exactly this value. */
  having<Row>(table: string, index: string, value: RowKey): Promise<Row[]>;
  /** Whether an index has a value between two, which do not count. */
  hasBetween(table: string, index: string, lower: RowKey, upper: RowKey): Promise<boolean>;
}
