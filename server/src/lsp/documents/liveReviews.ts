// The lists of reviews of an editor's folders, as they are now.

import { type ReviewFile, readReviewFile } from '../../settings/reviews/reviewFile';
import type { FileId } from '../../workspace/account';
import type { ChangeResult, Workspace } from '../../workspace/workspace';

export class LiveReviews {
  private readonly lists = new Map<FileId, ReviewFile>();

  /** @param workspace the one of now */
  constructor(
    private readonly workspace: () => Workspace,
    private readonly applied: (applied: ChangeResult) => void,
  ) {}

  get files(): ReadonlyMap<FileId, ReviewFile> {
    return this.lists;
  }

  /** The workspace is another one: everything has to be read again. */
  forget(): void {
    this.lists.clear();
  }

  /** Takes the text of a list; undefined when it is gone. */
  take(file: FileId, text: string | undefined): void {
    if (this.lists.get(file)?.text === text) return;
    const read = text === undefined ? undefined : readReviewFile(file, text);
    if (read) this.lists.set(file, read);
    else this.lists.delete(file);
    this.applied(this.workspace().takeReviews(file, read?.reviews));
  }
}
