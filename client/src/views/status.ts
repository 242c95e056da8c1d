// The language status of an article: whether folders are being read, what was found, and what was not checked and why.

import * as vscode from 'vscode';
import { articles } from '../serverConnection';
import { type Status, statusParams } from '../timeline/messages';
import { language } from './words';

export class ArticleStatus implements vscode.Disposable {
  private readonly item = vscode.languages.createLanguageStatusItem('provenance.status', articles);
  private readonly notChecked = vscode.languages.createLanguageStatusItem('provenance.notChecked', articles);

  constructor() {
    this.item.name = 'Source Provenance';
    this.item.text = vscode.l10n.t('Articles');
    this.item.command = { command: 'provenance.openTimeline', title: vscode.l10n.t('Open Timeline') };
    this.notChecked.name = vscode.l10n.t('Source Provenance: Not Checked');
    this.notChecked.text = vscode.l10n.t('All files were read');
    this.notChecked.command = { command: 'provenance.showOutput', title: vscode.l10n.t('Show Output') };
  }

  /**
   * @param params of `provenance/status`
   * @returns what they say; undefined when they are not understood
   */
  show(params: unknown): Status | undefined {
    const read = statusParams.safeParse(params);
    if (!read.success) return undefined;
    const { reading, files, digests } = read.data;
    this.item.busy = reading;
    this.item.text = reading ? vscode.l10n.t('Reading articles') : countsInWords(digests, files);
    this.showNotChecked(read.data);
    return read.data;
  }

  private showNotChecked({ notChecked, notCheckedCount }: Status): void {
    this.notChecked.severity =
      notCheckedCount > 0 ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    const more = notCheckedCount - notChecked.length;
    this.notChecked.text =
      notCheckedCount > 0 ? vscode.l10n.t('Not checked: {0}', notCheckedCount) : vscode.l10n.t('All files were read');
    this.notChecked.detail = [...notChecked, ...(more > 0 ? [vscode.l10n.t('and {0} more', more)] : [])].join('; ');
  }

  dispose(): void {
    this.item.dispose();
    this.notChecked.dispose();
  }
}

function countsInWords(digests: number, files: number): string {
  const number = (count: number) => count.toLocaleString(language());
  const among = files === 1 ? vscode.l10n.t('1 file') : vscode.l10n.t('{0} files', number(files));
  return digests === 1
    ? vscode.l10n.t('1 digest among {0}', among)
    : vscode.l10n.t('{0} digests among {1}', number(digests), among);
}
