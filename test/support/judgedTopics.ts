// Two real topics in our own words, each described by four authors who write differently and disagree on some days. Accounts
// of one event have the same key. They never change, because thresholds depend on them.

/** Day, key of the event (empty: only this author has it), and the account. */
export type JudgedAccount = readonly [day: string, event: string, text: string];

/** The authors of a topic, each with a timeline. */
export type JudgedTopic = Readonly<Record<string, readonly JudgedAccount[]>>;

export const caveRescue: JudgedTopic = {
  terse: [
    [
      '2018-06-23',
      'enter',
      'Twelve boys from the Wild Boars football team and their coach go into the Tham Luang cave in Chiang Rai after practice. Rain floods the way out behind them.',
    ],
    [
      '2018-06-24',
      'prints',
      'Handprints and footprints thought to be theirs are found inside. Relatives start a vigil at the entrance.',
    ],
    ['2018-06-25', 'seals', 'Thai navy divers enter the cave.'],
    ['2018-06-27', 'usbrit', 'Three British divers arrive, and more than 30 US military personnel join the search.'],
    ['2018-06-28', 'pumps', 'Work is halted by fast-rising water, and pumps are shipped in.'],
    [
      '2018-07-02',
      'found',
      'The group is found alive about 4km from the mouth of the cave by British divers Rick Stanton and John Volanthen.',
    ],
    ['2018-07-03', 'food', 'Seven divers, among them a doctor and a nurse, reach the boys with gel food and medicine.'],
    [
      '2018-07-06',
      'saman',
      'A former Thai navy diver, Saman Gunan, dies of lack of oxygen on his way back from placing air tanks.',
    ],
    [
      '2018-07-07',
      'letters',
      'Letters from the boys to their parents are published. "Don\'t worry, we are all strong," one says.',
    ],
    [
      '2018-07-08',
      'four1',
      'The first four boys are brought out by divers in an operation that began at 10:00 local time.',
    ],
    ['2018-07-09', 'four2', 'Four more are freed, bringing the number to eight.'],
    ['2018-07-10', 'last', 'The remaining four boys and their coach are led to safety after 18 days underground.'],
    ['2018-07-11', 'video', 'The boys are seen in hospital for the first time, waving from their beds.'],
    ['2018-07-18', 'press', 'The team leaves hospital and tells its story at a news conference.'],
    ['2018-08-08', 'citizen', 'Three of the boys and their coach, who were stateless, are granted Thai citizenship.'],
  ],
  wire: [
    [
      '2018-06-23',
      'enter',
      'Boys aged 11 to 16 and their 25-year-old assistant soccer coach are trapped by flood water in a cave in northern Thailand.',
    ],
    ['2018-06-26', 'pattaya', 'Divers get as far as a T-junction before they are forced to turn back.'],
    ['2018-06-28', 'usbrit', 'U.S. rescue team and British cave experts join the operation.'],
    ['2018-07-02', 'found', 'All 13 are located by two British divers nine days after they went missing.'],
    ['2018-07-03', 'food', 'Medics reach the boys with high-energy gels and paracetamol.'],
    ['2018-07-06', 'saman', 'Former navy SEAL Samarn Poonan dies in the cave, the first casualty of the effort.'],
    ['2018-07-07', 'letters', 'Coach Ekkapol Chantawong apologises to parents in a scribbled note.'],
    ['2018-07-08', 'four1', 'Divers bring out four boys.'],
    ['2018-07-09', 'four2', 'Four more boys are carried out on stretchers.'],
    ['2018-07-11', 'last', 'Rescue ends as last five, including the coach, emerge from the cave.'],
    ['2018-07-12', 'video', 'Footage is shown of the boys in face masks and hospital gowns, making victory signs.'],
    [
      '2018-07-18',
      'press',
      'The boys, discharged from hospital, speak to reporters and describe the moment they were found on July 1 as a miracle.',
    ],
    ['2018-09-08', 'citizen', 'Thailand gives nationality to three of the boys and the coach.'],
  ],
  plain: [
    [
      '2018-06-23',
      'enter',
      'Twelve boys and their football coach are trapped by flood water in the Tham Luang cave in northern Thailand.',
    ],
    ['2018-06-25', 'seals', 'Thai navy divers enter the cave to search for the missing boys.'],
    ['2018-06-27', 'usbrit', 'A US military team and British divers join the search for the boys.'],
    [
      '2018-07-02',
      'found',
      'Two British divers find the 12 boys and their coach alive, nine days after they went missing in the cave.',
    ],
    ['2018-07-05', 'saman', 'Former Thai navy diver Saman Gunan dies in the cave after placing oxygen tanks.'],
    ['2018-07-07', 'letters', 'The boys write letters to their parents, and the coach apologises to them.'],
    ['2018-07-08', 'four1', 'Divers bring the first four boys out of the cave.'],
    ['2018-07-09', 'four2', 'Four more boys are brought out of the cave, eight in all.'],
    ['2018-07-10', 'last', 'The last four boys and their coach are brought out of the cave.'],
    ['2018-07-18', 'press', 'The boys leave hospital and speak at a news conference about how they were found.'],
    ['2018-08-08', 'citizen', 'Thailand grants citizenship to three of the boys and their coach.'],
  ],
  brief: [
    ['2018-06-23', 'enter', 'Football team of 12 boys and coach go missing in Tham Luang cave.'],
    ['2018-06-26', 'seals', 'Navy divers enter cave to search for boys.'],
    ['2018-07-02', 'found', 'Boys and coach are found alive by British divers.'],
    ['2018-07-06', 'saman', 'Former navy diver dies in cave.'],
    ['2018-07-06', 'letters', 'Letters from the boys and coach to parents are published.'],
    ['2018-07-08', 'four1', 'First four boys are brought out by divers.'],
    ['2018-07-10', 'four2', 'Four more boys are brought out.'],
    ['2018-07-10', 'last', 'Last boys and coach are rescued from the cave.'],
    ['2018-07-11', 'video', 'Video of the boys in hospital is released.'],
    ['2018-07-19', 'press', 'Boys leave hospital and hold news conference.'],
    ['2018-08-09', 'citizen', 'Three boys and coach are granted Thai citizenship.'],
  ],
};

export const cathedral: JudgedTopic = {
  terse: [
    [
      '2019-04-15',
      'fire',
      'Fire breaks out in the roof of Notre-Dame cathedral in Paris at about 18:20. The spire falls before a crowd of onlookers, but the bell towers are saved.',
    ],
    ['2019-04-16', 'fiveyears', 'President Emmanuel Macron vows to rebuild the cathedral within five years.'],
    ['2019-04-16', 'out', 'The fire has been put out completely, firefighters say after nine hours.'],
    [
      '2019-04-17',
      'contest',
      'France is to hold an international competition for the design of a new spire, Prime Minister Edouard Philippe says.',
    ],
    ['2019-04-18', 'heroes', 'Firefighters are thanked by Mr Macron at a ceremony at the Elysee Palace.'],
    ['2019-06-15', 'mass', 'Worshippers in hard hats attend the first Mass since the blaze.'],
    [
      '2019-06-26',
      'cause',
      'Prosecutors say that a cigarette or an electrical fault may have been to blame and that there is no sign of a crime.',
    ],
    ['2019-07-16', 'law', 'MPs pass a law on the restoration.'],
    ['2019-07-25', 'lead', 'Work is suspended over the risk from lead.'],
    ['2019-08-19', 'resume', 'Workers return to the site with new protection against lead poisoning.'],
    [
      '2019-12-24',
      'xmas',
      'There is no Christmas Mass at the cathedral for the first time since the French Revolution.',
    ],
    [
      '2020-06-08',
      'scaffold',
      'Workers begin to remove 40,000 pieces of scaffolding that melted together in the fire.',
    ],
    ['2020-07-09', 'identical', 'Mr Macron drops the idea of a modern spire and backs a replica of the old one.'],
    ['2021-09-18', 'safe', 'The building is secured and restoration proper can start.'],
    ['2023-08-18', 'georgelin', 'Gen Jean-Louis Georgelin, who was in charge of the project, dies in the Pyrenees.'],
    ['2023-12-16', 'rooster', 'A golden rooster is winched to the top of the new spire.'],
    ['2024-11-29', 'tour', 'The president shows the restored interior to the world in a televised visit.'],
    [
      '2024-12-07',
      'reopen',
      'Notre-Dame opens its doors again before guests including Donald Trump and Volodymyr Zelensky.',
    ],
  ],
  wire: [
    ['2019-04-15', 'fire', 'Flames collapse the spire and consume the lattice of oak beams known as "the forest."'],
    ['2019-04-15', 'spire', 'Paris firefighters say they saved the facade within "15 to 30 minutes" of losing it.'],
    [
      '2019-04-16',
      'fiveyears',
      'In a somber TV speech, Macron says he wants to see the cathedral restored in five years.',
    ],
    ['2019-04-19', 'heroes', 'Macron honors the firefighters who saved Notre Dame and promises them medals.'],
    [
      '2019-04-20',
      'notre',
      'Yellow vest protesters march, angry that donors gave a billion euros for a building and nothing for the poor.',
    ],
    [
      '2019-06-27',
      'cause',
      'Investigators favor an accident, with a burning cigarette or an electrical problem among the leads.',
    ],
    ['2019-07-25', 'lead', 'The prefect of Paris orders a halt to cleanup for decontamination.'],
    ['2020-06-08', 'scaffold', 'The delicate task of dismantling the tangled metal above the nave gets going.'],
    ['2020-07-16', 'safe0', 'A new culture minister, Roselyne Bachelot, visits.'],
    ['2021-09-18', 'safe', 'Officials declare the structure stable enough for reconstruction to begin.'],
    [
      '2023-12-16',
      'rooster',
      'A new rooster, with relics and the names of 2,000 workers inside, is installed on the spire by crane.',
    ],
    [
      '2024-12-07',
      'reopen',
      'Five and a half years after the fire of April 16, 2019, Notre Dame reopens with a blast of its organ and a standing ovation for firefighters.',
    ],
  ],
  plain: [
    ['2019-04-15', 'fire', 'A fire destroys the roof and the spire of Notre-Dame cathedral in Paris.'],
    [
      '2019-04-16',
      'fiveyears',
      'French President Emmanuel Macron says he wants the cathedral to be rebuilt within five years.',
    ],
    [
      '2019-04-17',
      'contest',
      'Prime Minister Edouard Philippe announces an international competition to design a new spire.',
    ],
    ['2019-06-15', 'mass', 'The first mass since the fire is celebrated in a side chapel of Notre-Dame.'],
    ['2019-06-26', 'cause', 'Prosecutors say that a cigarette or an electrical fault may have caused the fire.'],
    ['2019-07-17', 'law', 'The French parliament passes a law on the rebuilding of the cathedral.'],
    ['2019-07-25', 'lead', 'Work at the cathedral is suspended because of lead pollution.'],
    ['2019-08-19', 'resume', 'Workers return to Notre-Dame after work was suspended because of lead.'],
    ['2020-06-08', 'scaffold', 'Workers begin to remove the melted scaffolding from the cathedral.'],
    ['2020-07-09', 'identical', 'Macron agrees that the spire should be rebuilt as it was before the fire.'],
    ['2021-09-18', 'safe', 'The cathedral has been secured and restoration work can begin, officials say.'],
    [
      '2023-08-19',
      'georgelin',
      'Jean-Louis Georgelin, the general in charge of the rebuilding of Notre-Dame, dies while hiking in the Pyrenees.',
    ],
    ['2023-12-16', 'rooster', 'A golden rooster is placed on top of the new spire of Notre-Dame.'],
    [
      '2024-12-07',
      'reopen',
      'Notre-Dame cathedral reopens at a ceremony attended by Macron, Donald Trump and other leaders.',
    ],
  ],
  brief: [
    ['2019-04-15', 'fire', 'Notre-Dame cathedral in flames: fire destroys roof, and spire collapses.'],
    ['2019-04-17', 'fiveyears', 'Macron promises to rebuild Notre-Dame in five years.'],
    ['2019-04-18', 'heroes', 'Macron thanks firefighters at Elysee ceremony.'],
    ['2019-06-15', 'mass', 'First mass celebrated at Notre-Dame since fire.'],
    ['2019-07-16', 'law', 'Parliament passes law on rebuilding of Notre-Dame.'],
    ['2019-07-26', 'lead', 'Work on cathedral suspended over lead pollution.'],
    ['2020-06-08', 'scaffold', 'Removal of melted scaffolding begins.'],
    ['2020-08-09', 'identical', 'Macron agrees to rebuild spire as it was.'],
    ['2021-09-18', 'safe', 'Notre-Dame secured, restoration can begin.'],
    ['2023-12-15', 'rooster', 'New golden rooster placed on top of spire.'],
    ['2024-11-29', 'tour', 'Macron visits restored cathedral in televised tour.'],
    ['2024-12-08', 'reopen', 'Notre-Dame reopens five years after fire.'],
  ],
};
