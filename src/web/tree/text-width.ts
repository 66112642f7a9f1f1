/**
 * Widths of the letters from space to "~" in thousandths of the font size, measured in Inter (the face's font) at the two
 * weights that the tree is set in. Other fonts that stand in for it, Arial and Tinos, are narrower.
 */
const REGULAR = [
  281, 288, 466, 633, 642, 982, 644, 300, 365, 365, 501, 662, 288, 460, 288, 360, 631, 407, 610, 618, 646, 593, 620,
  566, 619, 620, 288, 302, 662, 662, 662, 511, 966, 690, 654, 730, 722, 601, 590, 746, 743, 269, 571, 672, 565, 903,
  753, 765, 639, 765, 644, 642, 646, 744, 690, 985, 682, 679, 629, 365, 360, 365, 471, 456, 323, 562, 612, 571, 612,
  583, 370, 613, 591, 242, 242, 549, 242, 876, 591, 600, 612, 612, 376, 528, 327, 591, 562, 818, 546, 562, 552, 426,
  333, 426, 662,
]
const BOLD = [
  244, 330, 537, 646, 653, 1010, 667, 333, 375, 375, 549, 676, 326, 467, 326, 384, 667, 427, 626, 641, 671, 617, 645,
  579, 646, 645, 326, 336, 676, 676, 676, 551, 1008, 737, 661, 738, 722, 606, 587, 750, 746, 279, 582, 711, 565, 927,
  761, 770, 646, 775, 655, 653, 664, 734, 737, 1029, 729, 722, 658, 375, 384, 375, 484, 473, 358, 577, 627, 585, 627,
  594, 394, 629, 618, 267, 267, 575, 267, 906, 617, 611, 627, 627, 402, 555, 360, 618, 593, 845, 575, 595, 569, 462,
  365, 462, 676,
]
/** Accented letters and signs; letters of wide scripts take a full square. */
const OTHER = 660
const SQUARE = 1000

export type Weight = 'regular' | 'bold'

const letterWidth = (code: number, weight: Weight): number =>
  (weight === 'bold' ? BOLD : REGULAR)[code - 32] ?? (code >= 0x2e80 ? SQUARE : OTHER)

/** The width of a text in pixels at this font size. */
export const textWidth = (text: string, size: number, weight: Weight): number => {
  let sum = 0
  for (const letter of text) sum += letterWidth(letter.codePointAt(0) ?? 0, weight)
  return (sum * size) / 1000
}
