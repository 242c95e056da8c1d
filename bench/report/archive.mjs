// The section on archives of docs/performance.md. It has a date of its own, because it is measured by itself.

const heading = '## Archives';

/**
 * @param {{ archive: Awaited<ReturnType<typeof import('../archive.mjs').measureArchive>>, machine: Record<string, any> }} results
 * @returns the section as Markdown
 */
export function archiveSection({ archive, machine }) {
  const number = (/** @type {number} */ value) => Math.round(value).toLocaleString('en-US');
  const seconds = (/** @type {number} */ value) => value.toFixed(1);
  const growth = (/** @type {number} */ at) => {
    const [before, now] = [archive[at - 1], archive[at]];
    if (!before || !now) return '';
    const cost = (/** @type {typeof now} */ row) => (row.build.cpu + row.check.cpu) / row.files;
    return `${(cost(now) / cost(before)).toFixed(2)} ×`;
  };
  const rows = archive.map(({ files, build, bytes, check, against, folder, same }, at) => [
    number(files),
    `${seconds(build.wall)} / ${seconds(build.cpu)}`,
    number(build.peakMB),
    number(bytes / 1e6),
    `${seconds(check.wall)} / ${seconds(check.cpu)}`,
    number(check.peakMB),
    `${against.median.toFixed(2)} / ${against.worst.toFixed(2)}`,
    folder ? `${seconds(folder.wall)} / ${seconds(folder.cpu)}` : '',
    same ? `${number(same.problems)}, ${same.missing} missing, ${same.more} more` : '',
    growth(at),
  ]);
  const head = [
    'articles',
    'build, s',
    'MB',
    'on disk, MB',
    'check, s',
    'MB',
    'one file against it, s',
    'check of the folder, s',
    'its problems in the archive',
    'growth',
  ];
  const table = [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
  return [
    heading,
    `\`npm run bench -- --only archive\` measures this section alone: ${machine.date}, ${machine.cores} cores, load when the run began ${machine.load}. ` +
      'Times of build and check are wall / processor time; memory is that of all processes together; one file against the archive is median / worst. ' +
      '“Growth” is the processor time of build and check an article, against the row above. The problems are those of the same four rules, compared word for word.',
    table,
  ].join('\n\n');
}

/** The page with another section on archives, which is put before the last one where there is none. */
export function withArchiveSection(/** @type {string} */ page, /** @type {string} */ section) {
  return withSection(page, heading, section);
}

/** The page with another section under `title`, in its place; before the last section where there is none. */
export function withSection(/** @type {string} */ page, /** @type {string} */ title, /** @type {string} */ section) {
  const parts = page.split(/^(?=## )/m);
  const known = parts.findIndex((part) => part.startsWith(`${title}\n`));
  parts.splice(known < 0 ? parts.length - 1 : known, known < 0 ? 0 : 1, `${section}\n\n`);
  return parts.join('');
}
