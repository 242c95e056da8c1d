// What every page that a command writes begins with.

import { createHash } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { formatDay } from '../../dates/calendar/wordedDates';
import type { PageFrame } from '../../report/page/frame';
import { visible } from '../../text/visible';
import { secondsOfToday } from './readSettings';

/** @param title default: what the page is, and the names of the paths */
export function frameOf(page: string, paths: readonly string[], title?: string): PageFrame {
  return {
    title: title ?? `${page}: ${paths.map((path) => visible(basename(resolve(path)))).join(', ')}`,
    madeOn: formatDay(Math.floor(secondsOfToday() / 86_400)),
    digest: (text) => createHash('sha256').update(text).digest('base64'),
  };
}
