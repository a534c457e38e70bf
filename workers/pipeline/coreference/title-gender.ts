import type { Gender } from './known-person.ts';

/** Words of address and office that only a man or only a woman has. */
const MALE =
  /^(?:mr\.?|sir|lord|king|prince|crown prince|emperor|sultan|emir|pope|father|spokesman|chairman|congressman|businessman|baron|duke|sheikh|imam|ayatollah|don|señor|monsieur|herr)$/;
const FEMALE =
  /^(?:mrs\.?|ms\.?|miss|dame|lady|queen|princess|empress|spokeswoman|chairwoman|congresswoman|businesswoman|first lady|duchess|baroness|doña|madame|frau|actress)$/;

export const genderOfRole = (role: string): Gender | undefined =>
  MALE.test(role) ? 'male' : FEMALE.test(role) ? 'female' : undefined;
