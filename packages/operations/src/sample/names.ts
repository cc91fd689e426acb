import type { Random } from './random.ts'

const FIRST = [
  'Ada Amir Anneke Ayumi Bastien Bea Callum Chidi Clara Dario Elin Emeka Farah Felix Freya Gwen Hamza',
  'Ines Isak Jonas Joy Kemal Kirsten Leila Luca Maeve Marek Mina Nadia Noel Oscar Paloma Pia Rafael',
  'Ravi Ruth Sanne Sol Tariq Thea Uma Viktor Wanda Xenia Yusuf Zora',
].flatMap((line) => line.split(' '))

const BEGINNINGS = [
  'Ash Bram Brindle Calder Corn Dunn Ever Fal Fen Garn Hallow Har Ingel Kest Lark Lind Marl Nether Oak',
  'Pell Quar Rosen Sand Stell Thorn Under Vel Wick',
].flatMap((line) => line.split(' '))

const ENDINGS = 'bridge by dahl field gate holm ley mere more quist ridge stad ton wick'.split(' ')

/** Family names are put together, so that nobody real is meant. */
export function inventedName(random: Random): string {
  return `${random.pick(FIRST)} ${random.pick(BEGINNINGS)}${random.pick(ENDINGS)}`
}
