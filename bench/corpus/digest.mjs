// One digest: some events of a topic in the words of one writer, with its own order of sources, in the written form that the
// extension reads or, for comparison with Markdown tools, the same content as Markdown with reference links.

import { between, pick, sample } from './random.mjs';

const months = ['Jan', 'Feb', 'March', 'April', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'];

/**
 * Plans a digest of `topic`.
 * @param misdate chance that one entry of the digest gets a wrong date
 * @returns `{ headline, paragraphs, entries, sources, planted }`: citations are numbers from 1 into `sources`; `planted` is undefined
 *   or the index of the entry whose date is wrong, with the kind of error
 */
export function planDigest(random, word, topic, misdate) {
  const events = sample(random, topic.events, between(random, 7, 10));
  const sources = sample(random, topic.sources, between(random, 4, 7)).sort(() => random() - 0.5);
  const citing = (event) => {
    const [first, second] = sourcesFor(topic, sources, event);
    return second !== undefined && random() < 0.3 ? [first, second] : [first];
  };
  const entries = events.map((event) => ({
    event,
    day: event.day,
    claim: claimOf(random, word, event),
    citations: citing(event),
  }));
  const planted = random() < misdate ? plantError(random, entries) : undefined;
  const paragraphs = sample(random, events, Math.min(events.length, between(random, 4, 6))).map((event) => {
    const heading = `${event.act.noun} of ${event.object} `;
    const sentences = Array.from({ length: 3 }, () => `${proseOf(random, word, event)} [${citing(event).join('][')}].`);
    return heading[0].toUpperCase() + heading.slice(1) + sentences.join(' ');
  });
  const headline = `${topic.names[0]} and ${topic.places[0]}: ${Array.from({ length: 4 }, word).join(' ')}`;
  return { headline, paragraphs, entries, sources, planted };
}

/**
 * Which sources of a digest describe an event: the one whose headline it is, or else those whose headlines have most of its names,
 * and of these the nearest in time, as an article on a strike also mentions the landing before. Always the same for one event,
 * so that a number points where it should, as it mostly does in what people write.
 * @returns one or two numbers from 1
 */
function sourcesFor(topic, sources, event) {
  const at = topic.events.indexOf(event);
  return sources
    .map((source, place) => ({
      number: place + 1,
      shared:
        source.event === event
          ? 4
          : ['actor', 'object', 'place'].filter((key) => source.event[key] === event[key]).length,
      away: Math.abs(topic.events.indexOf(source.event) - at),
    }))
    .sort((a, b) => b.shared - a.shared || a.away - b.away || a.number - b.number)
    .slice(0, 2)
    .map(({ number }) => number);
}

/** The same plan with every number one too high, and the last as 1: a digest whose citations fit nothing. */
export function misfit(plan) {
  const next = (number) => (Number(number) % plan.sources.length) + 1;
  return {
    ...plan,
    paragraphs: plan.paragraphs.map((text) => text.replace(/\[(\d+)\]/g, (_, number) => `[${next(number)}]`)),
    entries: plan.entries.map((entry) => ({ ...entry, citations: entry.citations.map(next) })),
  };
}

/** The text of a digest in the seeds' form. */
export function writeDigest({ headline, paragraphs, entries, sources }) {
  const lines = [headline, `Updated (${sources.length} articles)`, ...paragraphs, 'Related Tickers', 'Timeline'];
  for (const { day, claim, citations } of entries) lines.push(`${writeDay(day)} – ${claim} [${citations.join('][')}].`);
  lines.push(`All related articles (${sources.length} articles)`);
  for (const { publisher, title } of sources) lines.push('-', `${publisher}: ${title}`);
  return lines.join('\n');
}

/** The same content as Markdown: citations are reference links, sources their definitions. */
export function writeMarkdown({ headline, paragraphs, entries, sources }) {
  const linked = (text) => text.replace(/\[(\d+)\]/g, '[source $1][$1]');
  const lines = [`# ${headline}`, '', `Updated (${sources.length} articles)`, ''];
  for (const paragraph of paragraphs) lines.push(linked(paragraph), '');
  lines.push('## Timeline', '');
  for (const { day, claim, citations } of entries) {
    lines.push(
      `- ${writeDay(day)} – ${claim} ${citations.map((number) => `[source ${number}][${number}]`).join(' ')}.`,
    );
  }
  lines.push('', '## All related articles', '');
  for (const [at, { publisher, title }] of sources.entries()) {
    lines.push(`[${at + 1}]: https://news.example/${at + 1} "${publisher}: ${title}"`);
  }
  return `${lines.join('\n')}\n`;
}

/** The same content as a digest in Markdown: numbers in brackets, headings, a numbered list. */
export function writeMarkdownDigest({ headline, paragraphs, entries, sources }) {
  const told = entries.map(
    ({ day, claim, citations }) => `- **${writeDay(day)}** – ${claim} [${citations.join('][')}].`,
  );
  const listed = sources.map(({ publisher, title }, at) => `${at + 1}. ${publisher}: ${title}`);
  return `${[`# ${headline}`, ...paragraphs, '## Timeline', told.join('\n'), '## Sources', listed.join('\n')].join('\n\n')}\n`;
}

function claimOf(random, word, event) {
  const { actor, act, object, place, count, unit, detail } = event;
  const core = pick(random, [
    `${actor} ${act.verb} ${act.object} ${object} in ${place}`,
    `In ${place}, ${actor} ${act.verb} ${act.object} ${object}`,
    `${actor} of ${place} ${act.verb} ${act.object} ${object}`,
  ]);
  const kept = detail.filter(() => random() < 0.6).join(' ');
  const number =
    random() < 0.7
      ? `, with ${pick(random, ['about', 'roughly', 'some'])} ${count.toLocaleString('en-US')} ${unit}`
      : '';
  return `${core}${number}, ${kept} ${Array.from({ length: between(random, 4, 9) }, word).join(' ')}`;
}

function proseOf(random, word, event) {
  const filler = Array.from({ length: between(random, 12, 20) }, word).join(' ');
  return pick(random, [
    `The ${event.act.noun} of ${event.object} by ${event.actor} was ${filler}`,
    `According to ${event.actor}, the ${word()} around ${event.place} is ${filler} and ${event.object}`,
    `Officials in ${event.place} said that ${filler} for ${event.actor}`,
  ]);
}

/** Moves one date by a typical error; entries stay in the order of the list. */
function plantError(random, entries) {
  const at = between(random, 0, entries.length - 1);
  const [kind, days] = pick(random, [
    ['days', 10],
    ['month', 30],
    ['year', 365],
  ]);
  entries[at] = { ...entries[at], day: entries[at].day + (random() < 0.5 ? -days : days) };
  return { entry: at, kind };
}

function writeDay(day) {
  const date = new Date(day * 86400000);
  return `${months[date.getUTCMonth()]} ${date.getUTCDate()}, ${date.getUTCFullYear()}`;
}
