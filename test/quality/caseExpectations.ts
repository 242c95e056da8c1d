// The expectations of each case, from the notes beside the cases.

export interface CaseExpectation {
  /** Folder and name, without an ending. */
  readonly name: string;
  /** It is no Markdown. */
  readonly plainOnly?: boolean;
  readonly kind?: string;
  /** EDTF of each entry's date, `!` before one that no calendar has. */
  readonly entries?: string;
  /** Labels in order, `?` behind one that leads nowhere. */
  readonly citations?: string;
  readonly sources?: number;
  readonly headline?: string;
  /** "rule:line", each once. */
  readonly problems?: readonly string[];
  /** Rules that may report anything here: the case is not about them. */
  readonly allowed?: readonly string[];
  /** Dates that must be read, in EDTF, each line written on 4 March 2026. */
  readonly dates?: readonly string[];
  readonly noDates?: readonly string[];
}

const forms: readonly CaseExpectation[] = [
  { name: 'forms/01-date-in-link-address', problems: [] },
  {
    name: 'forms/02-table-timeline-own-heading',
    kind: 'digest',
    entries: '2024-07-18 2024-07-29 !2025-02-31 2025-08-04 2025-08-01 2025-10-13',
    problems: ['impossible-date:11', 'unsorted-timeline:18', 'weekday-mismatch:19'],
  },
  {
    name: 'forms/03-date-headings-with-bullets',
    entries: '2020-12-14 2020-12-18 2020-12-15 !Feb 30, 2021',
    problems: ['unsorted-timeline:13', 'impossible-date:16'],
  },
  {
    name: 'forms/04-month-heading-day-bullets',
    entries: '2019-12-31 2020-01-11 2020-01-20 2020-01-17 2020-01-23 2020-02-02 !30th',
    problems: ['unsorted-timeline:9', 'impossible-date:14'],
  },
  {
    name: 'forms/05-year-and-month-headings',
    entries: '2021-11-10 2021-12-07 2021-12-17 2022-01-19 2022-01-17 2022-01-24',
    problems: ['unsorted-timeline:18'],
  },
  {
    name: 'forms/06-timeline-h1-sections',
    entries: '2014-02 2014-03 2021-10 2021-07 2022-01 2023-04-04',
    problems: ['unsorted-timeline:13'],
  },
  {
    name: 'forms/07-markdown-footnotes',
    citations: '1 2 4? 1 2',
    problems: ['undefined-citation:5', 'uncited-source:10', 'uncited-source:11', 'duplicate-source:11'],
  },
  { name: 'forms/08-sources-used-table', citations: '1 2 5 2', sources: 4, problems: ['uncited-source:23'] },
  { name: 'forms/09-link-title-dash-publisher', sources: 3, problems: ['incomplete-source:9', 'uncited-source:9'] },
  { name: 'forms/10-source-list-as-table', sources: 3, problems: [] },
  { name: 'forms/11-bare-addresses', plainOnly: true, sources: 3, problems: ['duplicate-source:8'] },
  {
    name: 'forms/12-times-of-day',
    entries: '2025-10-21 2025-10-21 2025-10-21 2025-10-21 2025-10-24 2025-10-24',
    problems: ['unsorted-timeline:17'],
  },
  { name: 'forms/13-quoted-notice-in-entry', entries: '2023-06-05 2023-06-06 2023-06-07', problems: [] },
  {
    name: 'forms/14-gemini-superscripts',
    citations: '1 3 2 3 7?',
    sources: 4,
    problems: ['undefined-citation:5', 'uncited-source:12', 'duplicate-source:12'],
  },
  {
    name: 'forms/15-linked-number-citations',
    kind: 'digest',
    citations: '1 2 3? 4? 5?',
    sources: 2,
    problems: ['undefined-citation:3', 'undefined-citation:5'],
  },
  { name: 'forms/16-list-of-links-per-incident', sources: 0, problems: [] },
  { name: 'forms/17-group', problems: [] },
  { name: 'forms/18-group', problems: [] },
  {
    name: 'forms/19-same-file-table-cell-against-entry',
    entries: '1970-09-11 1975 1981-11-20',
    problems: ['contradictory-dates:3', 'contradictory-dates:7', 'contradictory-dates:11', 'contradictory-dates:13'],
  },
  {
    name: 'forms/20-front-matter-of-105-lines',
    kind: 'report',
    sources: 0,
    headline: 'Battle of the bridge',
    problems: [],
  },
  {
    name: 'forms/21-weekday-in-next-column',
    entries: '2020-01-23 2020-01-24 2020-02-01 2020-02-03',
    problems: ['weekday-mismatch:7', 'contradictory-dates:5', 'contradictory-dates:6'],
  },
  { name: 'forms/22-group', problems: ['contradictory-dates:5', 'contradictory-dates:5'] },
  { name: 'forms/23-comparison-of-periods', plainOnly: true, problems: [] },
  { name: 'forms/24-group', problems: ['contradictory-dates:5', 'contradictory-dates:6'] },
  {
    name: 'forms/25-group',
    problems: [5, 6, 7, 8].map((line) => `contradictory-dates:${line}`),
  },
  {
    name: 'forms/26-other-citation-marks',
    citations: '1_1 1 2 3 4? 2 1 3',
    problems: ['undefined-citation:1'],
  },
  {
    name: 'forms/27-numbers-start-anew-in-each-section',
    citations: '1 2 1 2 1',
    sources: 5,
    problems: [],
  },
  { name: 'forms/28-ieee', citations: '1 2 3 4 5 6 2 4 7? 1', problems: ['undefined-citation:3'] },
  {
    name: 'forms/29-year-comma-month',
    entries: '1969 1971-10 1971-09 1972-02-21 1924/1927 1930/1934',
    problems: ['unsorted-timeline:5', 'unsorted-timeline:7'],
  },
  {
    name: 'forms/30-dates-alone-on-a-bullet',
    entries: '2022-11-07 2022-11-10 !2022-11-31',
    headline: 'Timeline of the bank run of Norholm',
    problems: ['impossible-date:18'],
  },
  { name: 'forms/31-mermaid-timeline', citations: '1', entries: '1954 1975', problems: [] },
];

const dates: readonly CaseExpectation[] = [
  { name: 'dates/01-score-as-year', plainOnly: true, problems: [], noDates: ['1952', '1971'] },
  { name: 'dates/02-open-ended-range', plainOnly: true, problems: [] },
  {
    name: 'dates/03-compound-distance',
    plainOnly: true,
    dates: ['2021-05-04', '2020-06-06', '2019-04-30', '2020-08-04', '2020-05-20', '2020-07-13', '2022-09-09'],
  },
  {
    name: 'dates/04-numbered-name-before-dash',
    plainOnly: true,
    dates: ['2010-06-04', '2021-10-05', '2022-03-07', '1969-07-20', '1986-04-26', '2019-03-10'],
    problems: [],
  },
  {
    name: 'dates/05-version-before-iso-date',
    plainOnly: true,
    dates: ['2015-09-24', '2024-03-01', '2019-05-06', '2008-03-27', '2021-10-05'],
  },
  {
    name: 'dates/06-hour-as-day',
    plainOnly: true,
    dates: ['2019-05-03', '2019-05-03/2019-05-05', '2019-05-03/2019-05-04'],
  },
  {
    name: 'dates/07-clock-and-zone-before-year',
    plainOnly: true,
    dates: ['2023-10-23', '2011-03-11', '2023-10-26', '2019-05-06'],
    noDates: ['2023', '2011', '2019'],
  },
  { name: 'dates/08-hours-as-half-year', plainOnly: true, noDates: ['2025-07/2025-12', '1930-01/1930-06'] },
  { name: 'dates/09-brackets-in-addresses', plainOnly: true, problems: [] },
  {
    name: 'dates/11-years-before-1500',
    plainOnly: true,
    problems: [],
    allowed: ['unsorted-timeline', 'uncited-claim'],
  },
  { name: 'dates/12-or-heads', plainOnly: true, problems: [] },
  { name: 'dates/12b-or-head-alone', plainOnly: true, problems: [] },
  { name: 'dates/13-score-as-month-day', plainOnly: true, dates: ['2026-02-23'], noDates: ['2026-01-05/2026-01-11'] },
  // Sources 2 and 4 of the list stand on lines 5 and 7.
  { name: 'dates/14-doi-duplicates', plainOnly: true, problems: ['duplicate-source:5', 'duplicate-source:7'] },
];

export const caseExpectations: readonly CaseExpectation[] = [...forms, ...dates];
