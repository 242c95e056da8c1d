// Digests with the pages that they cite, for the cost of saved copies: invented towns, of which every sentence is another one.

const places = ['Lindholm', 'Veldane', 'Orrin', 'Carrow', 'Dunwick', 'Seral', 'Marlow', 'Tarn', 'Kestrel', 'Amsel'];
const things = [
  'bridge',
  'ferry',
  'library',
  'tunnel',
  'harbour',
  'school',
  'reservoir',
  'theatre',
  'clinic',
  'market',
];
const acts = [
  'was closed',
  'was opened again',
  'was inspected',
  'was sold',
  'was flooded',
  'was rebuilt',
  'was surveyed',
];
const words =
  'council engineers residents warned that repairs would take longer than the mayor had promised and cost the county more money after winter storms damaged the eastern wall'.split(
    ' ',
  );
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'];

/** @typedef {{ title: string, quote: string, date: string, count: number, text: string[] }} Source */

/** @returns {{ sources: Source[] }[]} */
export function topics(count, sourcesOfEach) {
  return Array.from({ length: count }, (_, at) => ({
    sources: Array.from({ length: sourcesOfEach }, (_, which) => sourceOf(at * sourcesOfEach + which)),
  }));
}

function sourceOf(number) {
  const pick = (list, shift) => list[(number * 7 + shift * 13 + Math.floor(number / list.length)) % list.length];
  const place = pick(places, 1);
  const thing = pick(things, 2);
  const quote = Array.from({ length: 9 }, (_, at) => pick(words, at)).join(' ');
  const count = 100 + ((number * 37) % 9000);
  const date = `${pick(months, 4)} ${1 + (number % 28)}, 2024`;
  const text = Array.from({ length: 12 }, (_, at) => {
    const sentence = Array.from({ length: 24 }, (_, word) => pick(words, at * 5 + word)).join(' ');
    return `In ${pick(places, at)} ${sentence}. Some ${count + at} people and ${at + 3} ships were counted.`;
  });
  return {
    title: `${place} ${thing} ${pick(acts, 3)} after report ${number}`,
    quote,
    date,
    count,
    text: [
      `The ${thing} ${pick(acts, 3)} on ${date}, the council of ${place} said.`,
      ...text,
      `“${quote},” the mayor said, and ${count} residents signed.`,
    ],
  };
}

export function digestOf({ sources }) {
  const claims = sources.map(
    ({ title, quote, count }, at) =>
      `After the ${title.split(' ')[1]} had been looked at, the mayor said that “${quote}”, and ${count} residents signed [${at + 1}].`,
  );
  const entries = sources.map(({ title, date }, at) => `${date} – The ${title.split(' after ')[0]} [${at + 1}].`);
  return `What was said\n${claims.join('\n')}\nTimeline\n${entries.join('\n')}\nSources\n${sources.map(({ title }) => `- Kyodo: ${title}\n`).join('')}`;
}

export function pageOf({ title, date, text }) {
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title} | Kyodo</title></head><body><nav><ul><li>Home</li><li>Sports</li></ul></nav>
<article><h1>${title}</h1><p>${date}</p>${text.map((line) => `<p>${line}</p>`).join('\n')}</article><footer>Copyright</footer></body></html>`;
}

/** A PDF with the text of a source on its last page, and its like on all before. */
export function longPdf({ title, quote, text }, pages) {
  const safe = (line) => line.replace(/[“”]/g, '"').replace(/[\\()]/g, '\\$&');
  const objects = [];
  objects[1] = '<< /Type /Catalog /Pages 2 0 R >>';
  objects[2] = `<< /Type /Pages /Count ${pages} /Kids [${Array.from({ length: pages }, (_, at) => `${4 + at * 2} 0 R`).join(' ')}] >>`;
  objects[3] = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
  for (let at = 0; at < pages; at++) {
    const lines =
      at === pages - 1
        ? [`"${quote},"`, 'the mayor said.']
        : text.flatMap((line) => line.match(/.{1,90}(?: |$)/g) ?? []);
    const stream = `BT /F1 11 Tf 14 TL 50 740 Td\n${lines.map((line) => `(${safe(line)}) Tj T*`).join('\n')}\nET`;
    objects[4 + at * 2] =
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`;
    objects[5 + at * 2] = `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`;
  }
  const info = objects.length;
  objects[info] = `<< /Title (${safe(title)}) >>`;
  let file = '%PDF-1.4\n';
  const offsets = [];
  for (let number = 1; number < objects.length; number++) {
    offsets.push(file.length);
    file += `${number} 0 obj\n${objects[number]}\nendobj\n`;
  }
  const start = file.length;
  return `${file}xref\n0 ${objects.length}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length} /Root 1 0 R /Info ${info} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
}
