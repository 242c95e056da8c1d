// Whether a Markdown text is documentation of software, a changelog or a licence: texts with dates, lists and brackets that are no
// digests. Judged by many small signs in its characters, before anything is parsed, because most Markdown is of this kind.

import { shortMonths } from '../dateShape';
import { markedHeading } from '../headings';
import { headingOfTimeline } from '../timelineName';
import { monthOrYear } from './dateHeads';

/** So many signs make a text documentation. */
export const minForeignSigns = 3;

export interface Survey {
  /** How many signs of documentation there are. */
  readonly foreign: number;
  /** Whether it can be a digest or a report at all, or has a timeline. */
  readonly mayConcern: boolean;
  /** Whether a heading names a timeline and some lines are dated: these are read even in documentation. */
  readonly namesTimeline: boolean;
}

const softwareHeading =
  /^(?:installation|installing|install|usage|getting started|quick ?start|api|api reference|methods|options|parameters|configuration|config|examples?|contributing|contributors?|development|developing|building|build|tests?|testing|running tests|requirements|prerequisites|dependencies|license|licence|licensing|security|code of conduct|features|troubleshooting|migration|migrating|upgrading|deployment|docker|commands?|cli|syntax|plugins?|sponsors?|backers|maintainers?|browser support|compatibility|performance|benchmarks?|roadmap|todo|exports|types?|functions?|classes|command line|environment variables|setup|documentation|docs|support|credits|team|how it works|project structure|technical stack|architecture)\b/i;
const changeHeading =
  /^(?:\W*(?:unreleased|added|changed|fixed|removed|deprecated|breaking changes?|bug ?fixes|fixes|features|new features|enhancements?|improvements?|patch changes|minor changes|major changes|internal|documentation|miscellaneous|what's changed|new contributors|highlights|notable changes|commits|semver-\w+)\b)/i;
const changelogTitle =
  /^\W*(?:change ?log|changes$|release notes?|releases$|release history|version history|history$|what's new|news$|migration guide|contributing|contributors|authors|licen[cs]e|code of conduct|security policy|readme)\b/i;
const versionHeading =
  /^\W*(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2} *[/|,–-] *)?(?:version |release |v)?\d{1,4}\.\d{1,4}(?:\.\d+|\.x)?\b(?![-/.]\d)/i;
/** "2.1 The attack surface": parts of a text are counted from 1, and their names follow. */
const sectionNumber = new RegExp(
  String.raw`^\W*[1-9]\d?(?:\.[1-9]\d?){1,3}\.?\s+(?!(?:${shortMonths})[a-z]{0,6}\b)[\p{L}"“‘*_]`,
  'iu',
);
const shell =
  /^(?:```|~~~)\s*(?:sh|bash|shell|console|zsh|js|javascript|ts|typescript|tsx|jsx|json|jsonc|yaml|yml|toml|py|python|rust|rs|go|java|kotlin|swift|c|cpp|c\+\+|cs|csharp|rb|ruby|php|html|css|scss|xml|sql|diff|dockerfile|makefile|ini|lua|r|vue|graphql|nix|powershell|ps1|bat)\b/i;
const licences = [
  'Permission is hereby granted, free of charge',
  'THE SOFTWARE IS PROVIDED',
  'Licensed under the',
  'GENERAL PUBLIC LICENSE',
  'General Public License',
  'Apache License',
  'MIT License',
  'Redistribution and use in source',
];
const repository = /\/(?:commit|pull|issues|compare|releases\/tag)\/[\w.-]+/g;
const badge =
  /\[!\[[^\]]*\]\(|shields\.io|badge\.(?:svg|fury)|badgen\.net|<(?:img|p align|div align|h1|details|table|picture)\b/i;
const install =
  /\b(?:npm (?:i|install|run|test|init)|yarn add|pnpm (?:add|i)|pip3? install|cargo (?:add|install|build|run)|go get|brew install|apt(?:-get)? install|docker (?:run|compose|pull)|git clone|composer require|gem install|npx )/;

/** Anything that can be a citation: numbers and names in brackets, raised figures, marks of assistants, numbers behind a full stop. */
const citing =
  /\[[\s\\^[]{0,8}\d|\[\^|\[[A-Z]{1,3}-?\d|\[[a-z][-_a-z.:]{1,40}\d{1,4}[a-z]?[\],;]|cite\ue202?turn\d|oaicite|oai_citation|utm_source=(?:chatgpt|openai|perplexity|copilot)|\[(?:source|see|ref|cite|cf|e\.g)|【|<sup|[¹²³⁴-⁹]|\p{L}{3}[.!?”"]\d|\(\[[^\]\n]{1,120}\]\(https?:|\[\([^\]\n]{1,120}\)\]\(https?:|\p{L}[:：][*_]{0,2} ?\[[^\]\n]{1,120}\]\(https?:/iu;

/** Looks at the characters of `text` once. */
export function firstLookAt(text: string): Survey {
  const lines = linesLookedAt(text);
  const { software, changes, versions, code, namesSources, dated } = lines;
  let foreign = lines.isChangelog ? 3 : 0;
  foreign += Math.min(3, software) + Math.min(3, changes) + Math.min(3, Math.ceil(code / 2));
  if (versions > 0) foreign += versions > 1 ? 3 : 1;
  const codeSpans = countOf(text, '`') / 2 - 3 * lines.fences;
  if (codeSpans >= 3) foreign += codeSpans * 600 > text.length ? 2 : 1;
  if (licences.some((words) => text.includes(words))) foreign += 2;
  if (badge.test(text.slice(0, 3000))) foreign += 2;
  if (install.test(text.slice(0, 40_000))) foreign += 2;
  const links = text.slice(0, 40_000).match(repository)?.length ?? 0;
  if (links >= 3) foreign += links >= 8 ? 3 : 2;
  // What an assistant wrote with so many marks is a report, and software its subject.
  if (foreign >= maxOfReport && hasManyMarks(text)) foreign = maxOfReport;
  const isData = isMachineData(text);
  if (isData) foreign += 2 * minForeignSigns;
  const mayReport = !text.includes('`') && (/^(?:---|\+\+\+)/.test(text) || monthOrYear.test(text.slice(0, 8000)));
  const namesTimeline = dated >= minTold && !lines.isChangelog && !isData && headingOfTimeline.test(text);
  const mayConcern =
    namesTimeline || (foreign < 2 * minForeignSigns && (namesSources || dated >= 2 || mayReport || citing.test(text)));
  return { foreign, mayConcern, namesTimeline };
}

/** With one more, a text is documentation whatever it cites. */
const maxOfReport = 2 * minForeignSigns - 1;
const minMarks = 10;
const markOfAssistant = /\ue200cite\ue202|【\d{1,12}†|[?&]utm_source=(?:chatgpt\.com|openai|perplexity)/g;

function hasManyMarks(text: string): boolean {
  return (text.match(markOfAssistant)?.length ?? 0) >= minMarks;
}

interface LineCounts {
  software: number;
  changes: number;
  versions: number;
  code: number;
  fences: number;
  isChangelog: boolean;
  namesSources: boolean;
  /** Lines that begin as a dated one may, and rows of tables with a date. */
  dated: number;
}

/** So many dated lines may be a named timeline, whatever else the text is about. */
const minTold = 3;
const maxHeadLength = 60;
const maxRowLength = 400;

function linesLookedAt(text: string): LineCounts {
  const found: LineCounts = {
    software: 0,
    changes: 0,
    versions: 0,
    code: 0,
    fences: 0,
    isChangelog: false,
    namesSources: false,
    dated: 0,
  };
  let fence = '';
  let hasTitle = false;
  // The line that ends front matter underlines nothing.
  const matter = text.startsWith('---') ? text.indexOf('\n---', 3) + 1 : 0;
  let before = { from: 0, end: 0 };
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf('\n', start);
    const end = feed < 0 ? text.length : feed;
    let from = start;
    while (from < end && (text.charCodeAt(from) === 32 || text.charCodeAt(from) === 9)) from++;
    const first = text.charCodeAt(from);
    if ((first === 0x60 || first === 0x7e) && isFence(text, from)) {
      if (fence === '') {
        fence = text.slice(from, from + 3);
        found.fences++;
        const opening = text.slice(from, Math.min(end, from + 24));
        if (shell.test(opening)) found.code += 2;
        else if (!/mermaid/.test(opening)) found.code++;
      } else if (text.startsWith(fence, from)) fence = '';
    } else if (first === 0x23 && fence === '') {
      lookAtHeading(text, from, end, !hasTitle, found);
      hasTitle = true;
    } else if (
      (first === 0x3d || first === 0x2d) &&
      fence === '' &&
      start > matter &&
      before.end > before.from &&
      isUnderline(text, from, end)
    ) {
      lookAtHeading(text, before.from, before.end, !hasTitle, found);
      hasTitle = true;
    }
    before = { from, end };
    const reach = first === 0x7c ? maxRowLength : maxHeadLength;
    if (found.dated < minTold && from < end && monthOrYear.test(text.slice(from, Math.min(end, from + reach))))
      found.dated++;
    if (!found.namesSources && fence === '' && end - from < maxHeadLength && first !== 0x23 && end > from)
      found.namesSources = namesSources(text, from, end);
    start = end + 1;
  }
  return found;
}

function isFence(text: string, at: number): boolean {
  const mark = text.charCodeAt(at);
  return text.charCodeAt(at + 1) === mark && text.charCodeAt(at + 2) === mark;
}

/** A line of nothing but one of `=` and `-`. */
function isUnderline(text: string, from: number, end: number): boolean {
  const mark = text.charCodeAt(from);
  let at = from;
  while (at < end && text.charCodeAt(at) === mark) at++;
  while (at < end && text.charCodeAt(at) <= 32) at++;
  return at === end;
}

function lookAtHeading(text: string, from: number, end: number, isTitle: boolean, found: LineCounts): void {
  let start = from;
  while (start < end && text.charCodeAt(start) === 0x23) start++;
  while (start < end && text.charCodeAt(start) <= 32) start++;
  const words = text.slice(start, Math.min(end, start + 100)).trimEnd();
  if (isTitle && changelogTitle.test(words)) found.isChangelog = true;
  else if (softwareHeading.test(words)) found.software++;
  else if (changeHeading.test(words)) found.changes++;
  if (versionHeading.test(words) && !sectionNumber.test(words)) found.versions++;
  found.namesSources ||= words.length > 0 && markedHeading(text, start, start + words.length, 1).section === 'sources';
}

/** A line in bold, underlined, with a colon, or above a numbered list that names sources. */
function namesSources(text: string, from: number, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  const first = text.charCodeAt(from);
  const isMarked =
    first === 0x2a || first === 0x5f || last === 0x3a || (last === 0x0d && text.charCodeAt(end - 2) === 0x3a);
  const isSetOff = isMarked || underlineOrFirstItem.test(text.slice(end + 1, end + 12));
  return isSetOff && markedHeading(text, from, end, 1).section === 'sources';
}

const underlineOrFirstItem = /^(?:(?:={3,}|-{3,})\s*$|\s*(?:1[.)]|\[1\]) \S)/m;

/** So many named values, and one in so few characters, are the data of a program or the log of one. */
const minValues = 12;
const charactersPerValue = 200;
const namedValue = /\w\\?"\s?:\s?(?:\\?["[{]|\d|true|false|null)/g;

/** Whether `text` is for the most part JSON, however it is broken into lines. */
function isMachineData(text: string): boolean {
  if (!text.includes('":') && !text.includes('": ') && !text.includes('\\":')) return false;
  const values = text.match(namedValue)?.length ?? 0;
  return values >= minValues && values * charactersPerValue > text.length;
}

/** How often a mark of one character stands in a text. */
function countOf(text: string, mark: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count++;
  return count;
}
