import { describe, expect, test } from '@jest/globals';
import { findForeignLanguage } from '../../../services/articles/detect-language.ts';

const ENGLISH =
  'The foreign ministers of Ethiopia and Eritrea met in Asmara on Sunday for the first time in two decades. They agreed to reopen embassies, ' +
  'restore flights and let their citizens cross the border, the Ethiopian prime minister told reporters after the talks. ';
const GERMAN =
  'Die Außenminister von Äthiopien und Eritrea trafen sich am Sonntag in Asmara zum ersten Mal seit zwei Jahrzehnten. Sie kamen überein, die ' +
  'Botschaften wieder zu öffnen und den Bürgern den Grenzübertritt zu erlauben, sagte der Ministerpräsident nach den Gesprächen. ';
const SWAHILI =
  'Mawaziri wa mambo ya nje wa Ethiopia na Eritrea walikutana mjini Asmara siku ya Jumapili kwa mara ya kwanza katika miongo miwili. Walikubaliana ' +
  'kufungua tena balozi zao na kuruhusu raia kuvuka mpaka, waziri mkuu wa Ethiopia aliwaambia waandishi wa habari baada ya mazungumzo. ';

describe('findForeignLanguage', () => {
  test.each([
    ['deu', GERMAN],
    ['swh', SWAHILI],
  ])('recognises %s', (language, text) => {
    expect(findForeignLanguage(text.repeat(3), false)).toBe(language);
  });

  test('reads English, also with a foreign passage and inside tags', () => {
    expect(findForeignLanguage(ENGLISH.repeat(3), false)).toBeUndefined();
    expect(findForeignLanguage(ENGLISH.repeat(4) + GERMAN.repeat(2), false)).toBeUndefined();
    expect(
      findForeignLanguage(
        `<div class="artikel">${ENGLISH.replaceAll('. ', '.</p><p class="absatz">')}</div>`.repeat(3),
        true,
      ),
    ).toBeUndefined();
  });

  test('gives what is too short to tell the benefit of the doubt', () => {
    expect(findForeignLanguage('Abiy Ahmed Asmara Isaias Afwerki', false)).toBeUndefined();
  });
});
