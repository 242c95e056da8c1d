// Two articles on one ferry: a source in common, and one event on dates that cannot both be true.

export const reopening = [
  'Ferry line reopens after the storm',
  'Updated (3 articles)',
  'First crossing The ferry left Alder Point with ninety passengers [3]. The pier was mended within a week [1].',
  'Timeline',
  'Early March 2025 – Workers mend the pier of Alder Point [1].',
  'March 9, 2025 – Captain Ines Moreau steers the first ferry after the storm out of Alder Point [3][2].',
  'All related articles (3 articles)',
  '1. Alder Gazette: Pier is mended https://alder.example/pier',
  '2. Coast Wire: Storm repairs done at Alder Point',
  '3. Port Courier: Ferry runs again',
  '',
].join('\n');

export const anniversary = [
  'A year after the storm',
  'Updated (2 articles)',
  'What was built since The new light of Alder Point is seen from ten miles away [2].',
  'Timeline',
  'March 16, 2025 – Captain Ines Moreau steers the first ferry after the storm out of Alder Point [1].',
  'May 4, 2025 – The new light of Alder Point shines for the first time [2].',
  'All related articles (2 articles)',
  '1. Coast Wire: Storm repairs done at Alder Point',
  '2. Harbour Post: A light for Alder Point',
  '',
].join('\n');
