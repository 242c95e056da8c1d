// A source list that most fixtures of the rules end in. Indented as they are, because it is interpolated into them.

export const threeSources = `Sources
      - Kyodo: Ferry line opens
      - Reuters: Bridge closes for repairs
      - AFP: Mayor resigns over bridge`;
