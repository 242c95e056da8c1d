// altered-quote on small workspaces: what it reports, what it leaves alone, what its fixes write.

import { checkFix, checkRule } from '../support/check';

describe('altered-quote', () => {
  it('reports two wordings of one quotation, in both files', () => {
    checkRule(
      'altered-quote',
      `
      //- /harbour.txt
      Harbour news
      Mayor Ines Falk told the council of Lindholm that the bridge had been “a quiet danger to every honest driver of this town” for years.
                                                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information altered-quote: Quoted differently in diary.txt: “a hidden danger to every honest driver of this town”
      //- /diary.txt
      Bridge diary
      The Lindholm bridge was “a hidden danger to every honest driver of this town,” Mayor Ines Falk said.
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information altered-quote: Quoted differently in harbour.txt: “a quiet danger to every honest driver of this town”
    `,
    );
  });

  it('finds words left out without an ellipsis, when the names around agree', () => {
    checkRule(
      'altered-quote',
      `
      //- /harbour.txt
      Harbour news
      At the Lindholm bridge Mayor Ines Falk praised the workers’ “patient work and remarkably steady courage” before the council.
                                                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information altered-quote: Quoted differently in diary.txt: “patient work and steady courage”
      //- /diary.txt
      Bridge diary
      Mayor Ines Falk went to the Lindholm bridge and spoke of “patient work and steady courage” there.
                                                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information altered-quote: Quoted differently in harbour.txt: “patient work and remarkably steady courage”
    `,
    );
  });

  it('leaves excerpts, ellipses, brackets, case, marks and spelling alone', () => {
    checkRule(
      'altered-quote',
      `
      //- /a.txt
      Harbour news
      At the Lindholm bridge Mayor Ines Falk said: “We won’t forget the patient work and remarkably steady courage of these men, nor their wilful silence.”
      //- /b.txt
      Bridge diary
      Mayor Ines Falk of Lindholm spoke of “the patient work and … steady courage of these men” at the bridge.
      //- /c.txt
      Third diary
      Mayor Ines Falk of Lindholm: “Patient work and remarkably steady courage”.
      //- /d.txt
      Fourth diary
      Mayor Ines Falk of Lindholm: "we will not forget the patient work and [...] steady courage of [the] men, nor their willful silence!"
    `,
    );
  });

  it('leaves the past of indirect speech alone', () => {
    checkRule(
      'altered-quote',
      `
      //- /a.txt
      Harbour news
      “I will rebuild the old bridge before the winter storms come,” Mayor Ines Falk told the council of Lindholm.
      //- /b.txt
      Bridge diary
      Mayor Ines Falk told the council of Lindholm that she “would rebuild the old bridge before the winter storms come”.
      //- /c.txt
      Third diary
      Mayor Ines Falk of Lindholm said the town “can no longer carry the heavy price of this rotten pier”.
      //- /d.txt
      Fourth diary
      The town “could no longer carry the heavy price of this rotten pier,” Mayor Ines Falk of Lindholm warned.
    `,
    );
  });

  it('reports a whole sentence that is moved into the past: as it stands it says something else', () => {
    checkRule(
      'altered-quote',
      `
      //- /a.txt
      Harbour news
      Mayor Ines Falk of Lindholm said: “Lindholm will rebuild the rotten bridge this winter.”
                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information altered-quote: Quoted differently in b.txt: “Lindholm would rebuild the rotten bridge this winter”
      //- /b.txt
      Bridge diary
      Mayor Ines Falk of Lindholm said: “Lindholm would rebuild the rotten bridge this winter.”
                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information altered-quote: Quoted differently in a.txt: “Lindholm will rebuild the rotten bridge this winter”
    `,
    );
  });

  it('is silent where two wordings stand one below the other, to be compared', () => {
    checkRule(
      'altered-quote',
      `
      //- /audit.md
      # Audit of the bridge

      Made on 3 May 2024 in Lindholm, line by line, from the diary that the harbour master left behind when he went.

      Line 403: "Builders from the burned town fled to the marshy islands at the mouth of the river, where they founded fishing villages that would one day become Lindholm." This is the old legend of the town, and nobody believes it today.
      **Fix:** "Builders from the burned town fled to the marshy islands at the mouth of the river, where they joined older fishing villages that would one day become Lindholm." That is what the finds of the last digs allow.
    `,
    );
  });

  it('leaves few words alone that different people say of different things', () => {
    checkRule(
      'altered-quote',
      `
      //- /a.txt
      Harbour news
      The council of Lindholm is “closely watching the situation” at the bridge.
      //- /b.txt
      Bank diary
      In Sandvik the bank said that it was “watching the market situation closely” since Friday.
    `,
    );
  });

  it('takes the values of attributes for no quotations', () => {
    checkRule(
      'altered-quote',
      `
      //- /plots.md
      # Plots of the harbour

      {{< figure src="low.png" alt="Line plot of the harbour with a pink line labelled tide and a blue line labelled wind" >}}

      {{< figure src="high.png" alt = "Line plot of the harbour with a black line labelled tide and a blue line labelled wind" >}}
    `,
    );
  });

  it('writes the other wording, and leaves the comma before the closing mark', () => {
    const articles = (words: string) => `
      //- /diary.txt
      Bridge diary
      The Lindholm bridge was “a ${words} danger to every honest driver of this town,” Mayor Ines Falk said.
      //- /harbour.txt
      Harbour news
      Mayor Ines Falk told the council of Lindholm that the bridge had been “a quiet danger to every honest driver of this town” for years.
    `;
    checkFix('altered-quote', articles('hidden'), articles('quiet'), 'as in harbour.txt');
  });

  it('only hints at words that nobody is said to have spoken', () => {
    checkRule(
      'altered-quote',
      `
      //- /a.txt
      Harbour news
      The task is not a new quay but “persuade the harbour fleet to order repairs against vessels it already owns”.
                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint altered-quote: Quoted differently in b.txt: …
      //- /b.txt
      Bridge diary
      It comes down to “persuade the harbour fleet to order repairs against a vessel that already exists”.
                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint altered-quote: Quoted differently in a.txt: …
    `,
    );
  });

  it('leaves abbreviations with and without full stops alone, and what a speaker says in other words on no day', () => {
    checkRule(
      'altered-quote',
      `
      //- /harbour.txt
      Harbour news
      Mayor Ines Falk of Lindholm spoke of “patient work for the 2020 U.S. election in every town of the coast”.
      To the council of Lindholm, Ines Falk spoke of “plenty of evidence of smuggling or piracy in plain sight”.
      //- /diary.txt
      Bridge diary
      Mayor Ines Falk of Lindholm spoke of “patient work for the 2020 US election in every town of the coast”.
      To the council of Lindholm, Ines Falk spoke of “ample evidence of smuggling in plain sight”.
    `,
    );
  });

  it('takes names of files for no quotations', () => {
    checkRule(
      'altered-quote',
      `
      //- /harbour.txt
      Harbour news
      The picture “harbour-bridge-seen-from-the-northern-quay-after-the-storm-1.png” shows the bridge [1].
      //- /diary.txt
      Bridge diary
      The picture “harbour-bridge-seen-from-the-northern-quay-after-the-storm-2.png” shows the bridge [1].
    `,
    );
  });

  it('compares the words of links in quotations, and not their addresses', () => {
    checkRule(
      'altered-quote',
      `
      //- /harbour.md
      # Harbour news

      As [one of them](https://e.org/x) put it [1], Mayor Ines Falk said: “When the harbour freezes, [the whole town of Lindholm catches a cold](https://e.org/a1b2?m=1) for weeks.”

      [1]: https://e.org/source
      //- /diary.md
      # Bridge diary

      As [one of them](https://e.org/y) put it [1], Mayor Ines Falk said: “When the harbour freezes, [the whole town of Lindholm catches a cold](https://e.org/z9y8?m=1) for weeks.”

      [1]: https://e.org/source
    `,
    );
  });
});
