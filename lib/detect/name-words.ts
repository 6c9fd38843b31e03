/*
 * General words about names: what may stand before a surname without making it someone else's, and what after a name
 * makes it something else's.
 */

/** Articles and titles at the start of a name. */
export const TITLE_BEFORE =
  /^(?:(?:the|an?|former|ex-?|then-?|incoming|outgoing|u\.?s\.?|us|american|russian|ukrainian|russia['’]s|ukraine['’]s)\s+)*(?:the\s|(?:president[- ]elect|vice president|president|mr\.?|secretary of state|secretary|senator|sen\.?|prime minister|chancellor|leader|präsident|us-präsident|président|el presidente|le président|presidente|prezydent\p{L}*|президент\p{L}*)\s+)/iu;

/** Words in capitals that go before a surname and say what someone is, not who. Folded. */
export const ROLES = new Set(
  (
    'president presidents elect vice former ex then mr mister sir secretary state minister prime premier chancellor senator sen gov governor ' +
    'leader candidate nominee commander chief democrat democrats democratic republican republicans conservative candidate ' +
    'russian ukrainian american british us usa uk gop potus king comrade prezydent prezydenta prasident presidente president dirigeant ' +
    'kanzler держсекретар держсекретарем президент президента президентом госсекретарь secretaire secretario sekretarz ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december'
  ).split(' '),
);

/** Titles of the people that packs hold, right before a surname. Folded. */
export const TITLES = new Set(
  (
    'president elect mr mister secretary minister premier chancellor senator sen gov governor leader candidate nominee ' +
    'prezydent prezydenta prezydentem prasident presidente kanzler президент президента президентом держсекретар ' +
    'держсекретарем госсекретарь'
  ).split(' '),
);

/** Titles that tell a relative of the person apart. */
export const RELATIVES = new Set('mrs ms miss lady younger elder older first'.split(' ').slice(0, 7));

/** Given names common enough that one before a surname names someone, even where all words have capitals. Folded. */
export const GIVEN_NAMES = new Set(
  (
    'aaron adam alan albert alex alexander alexandra alice allison amanda amy andrea andrew angela ann anna anne anthony arthur ashley ' +
    'barbara barron beau ben benjamin beth betty bill billy bob bobby brandon brenda brian bruce bryan carl carol caroline charles charlie charlotte ' +
    'chris christina christine christopher cindy claire daniel dave david dean deborah dennis diana diane donna dorothy doug douglas ' +
    'ed eddie edward elena elizabeth ella emily emma eric erik ethan eva evelyn finnegan frank fred frederick gary george gerald ' +
    'gloria grace greg gregory hannah harold harry heather helen henry howard hunter ian igor irina ivan ivana ivanka jack jackie jacob jake james ' +
    'jamie jane janet jason jean jeff jeffrey jennifer jeremy jerry jessica jill jim jimmy john johnny jonathan jordan jose joseph josh ' +
    'joshua juan judd judith judy julia julie justin kai karen kate katherine kathleen keith kelly ken kenneth kevin kim kimberly kyle lara larry laura ' +
    'lauren leon leonid leo linda lisa liz louis lucas lucy ludmila lynn maria marie mark martha martin mary maryanne matt matthew megan melania melissa michael michelle ' +
    'mike nancy naomi natalie nathan neil neilia nicholas nick nicole nina oleg oleksandr olena olga oliver olivia pamela patricia patrick paul peter phil philip rachel ' +
    'ralph raymond rebecca richard rick rob robert roger ron ronald rose roy russell ruth ryan sam samantha samuel sandra sara sarah scott sean ' +
    'sergei sergey sharon simon sophia stephanie stephen steve steven sue susan teresa terry thomas tiffany tim timothy tina todd tom tony tracy tyler ' +
    'хантер гантер джилл бо меланія мелания іванка иванка ерік эрик джадд ігор игорь ' +
    'valerie vanessa vera victor victoria viktor vincent virginia walter wayne wendy william zoe'
  ).split(' '),
);

/** Words that start a sentence and are no given name. Folded. */
export const STARTERS = new Set(
  (
    'a about according after again against all also although am amid among an and another any anti are as asked at back because before behind being ' +
    'besides between beyond both but by can could defeat did do does dear despite during each earlier either elect even eventually ever every few finally first following for ' +
    'former from given had has have he her here hers him his how however i if in indeed initially instead into is it its just last late later latest lately ' +
    'like long many maybe me meanwhile might mine more most mr much my neither never nevertheless new next no nobody none nonetheless nor not nothing now of off ' +
    'often on once one only or other others our out over overall past perhaps please pre post previously pro rather recently said say says second see senior she should ' +
    'similarly since so some someone sometimes soon still stop such than that the their them then there therefore these they third this those though through thus ' +
    'till to today together tomorrow tonight too top under unless unlike until up upon us usually vote was watch we were what whatever when whenever where whereas whether which ' +
    'while who whoever whom whose why will with within without would yes yesterday yet you your accused addressing asking both calling did exclusive live opinion analysis breaking ' +
    'president read video update senate congress house critics allies supporters aides'
  ).split(' '),
);

/** Nouns that, in capitals after a name, make it the name of something else. Folded. */
export const NAMED_AFTER = new Set(
  (
    'tower towers organization organisation media hotel hotels foundation university center centre library institute plaza golf international park place ' +
    'act front day prayer party senators patriots games game street avenue road station boulevard bridge airport stadium museum college school hospital church ' +
    'ministry club company corporation corp inc ltd plc group holdings bank technology technologies national resort casino vodka steaks air shuttle ' +
    'family island islands river lake bay university township county city redblacks charge pd police citizen sun health ' +
    'coalition campaign monitor network survey bill fund report association league union society trust scouts guard'
  ).split(' '),
);

/** Nouns that may stand in capitals after a person's name and leave it the person's. Folded. */
export const ROLE_NOUNS_AFTER = new Set(
  (
    'administration white house presidency campaign team cabinet era doctrine government jr junior sr win wins victory doctrine plan policy aide aides adviser advisers ' +
    'officials official voters voter supporters supporter allies ally says said monday tuesday wednesday thursday friday saturday sunday january february march april may june ' +
    'july august september october november december region oblast incursion'
  ).split(' '),
);

/** Adjectives that make a weapon a figure of speech. Folded. */
export const FIGURATIVE = new Set(
  'political legal technical diplomatic constitutional economic financial emotional cultural electoral regulatory procedural linguistic conversational social moral ethical ideological fiscal budgetary policy psychological potential proverbial metaphorical rhetorical hidden'.split(
    ' ',
  ),
);
