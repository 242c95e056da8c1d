// Which file has which accounts, by number. Keeps the number of an account that an edit left equal to itself.

import type { Account, FileId } from '../account';
import type { AccountTable, ClassChange } from './accountTable';

export interface FileRecord {
  readonly file: FileId;
  readonly number: number;
  readonly accounts: readonly Account[];
  /** Account numbers in step with `accounts`; -1 for those that tell nothing of their date. */
  readonly ids: number[];
}

/** What an edit did to the accounts of one file. */
export interface Edit {
  readonly added: readonly number[];
  readonly removed: readonly number[];
}

export class FileTable {
  private readonly byName = new Map<FileId, FileRecord>();
  private readonly byNumber: (FileRecord | undefined)[] = [];

  get(file: FileId): FileRecord | undefined {
    return this.byName.get(file);
  }

  /** The file that an account of `table` belongs to. */
  of(table: AccountTable, id: number): FileRecord {
    return this.byNumber[table.file[id] ?? 0] as FileRecord;
  }

  /**
   * Puts the accounts of one file in place of those it had.
   * @param leaving is called for each account before it leaves the table
   */
  replace(
    table: AccountTable,
    file: FileId,
    accounts: readonly Account[],
    leaving: (id: number) => void,
    changed: ClassChange,
  ): Edit {
    const before = this.byName.get(file);
    const number = before?.number ?? this.byNumber.length;
    const kept = keptNumbers(before);
    const ids = new Array<number>(accounts.length).fill(-1);
    const fresh: number[] = [];
    accounts.forEach((account, ordinal) => {
      if (!account.content.isDated) return;
      const id = kept.get(keyOf(account))?.shift();
      if (id === undefined) fresh.push(ordinal);
      else {
        ids[ordinal] = id;
        table.accounts[id] = account;
        table.ordinal[id] = ordinal;
      }
    });
    const removed = [...kept.values()].flat();
    for (const id of removed) {
      leaving(id);
      table.remove(id, changed);
    }
    const added = fresh.map((ordinal) => {
      const account = accounts[ordinal] as Account;
      const id = table.add(account, number, changed);
      table.ordinal[id] = ordinal;
      ids[ordinal] = id;
      return id;
    });
    this.put(file, { file, number, accounts, ids });
    return { added, removed };
  }

  private put(file: FileId, record: FileRecord): void {
    const { accounts, number } = record;
    if (accounts.length > 0) this.byName.set(file, record);
    else this.byName.delete(file);
    this.byNumber[number] = accounts.length > 0 ? record : undefined;
  }

  /** Takes over the numbers that compacting gave. */
  renumber(numbers: readonly number[]): void {
    for (const { ids } of this.byName.values()) {
      for (let at = 0; at < ids.length; at++) {
        const id = ids[at] ?? -1;
        if (id >= 0) ids[at] = numbers[id] ?? -1;
      }
    }
  }
}

/** Numbers of the accounts of a file by what an edit must leave equal. */
function keptNumbers(before: FileRecord | undefined): Map<string, number[]> {
  const kept = new Map<string, number[]>();
  if (!before) return kept;
  before.ids.forEach((id, ordinal) => {
    const account = before.accounts[ordinal];
    if (id < 0 || !account) return;
    const key = keyOf(account);
    kept.set(key, [...(kept.get(key) ?? []), id]);
  });
  return kept;
}

function keyOf({ kind, date, content }: Account): string {
  return `${kind}|${date.approximate}|${date.hull.first}|${date.hull.last}|${date.first}|${date.last}|${content.terms}`;
}
