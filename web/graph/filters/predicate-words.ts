/** A predicate, status or polarity as the filters name it: "Holds office". */
export const inWords = (name: string): string => {
  const words = name.toLowerCase().replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
