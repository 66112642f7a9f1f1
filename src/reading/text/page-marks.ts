const MARK =
  /^\s{0,8}(?:[-=*_<![({#]{1,6}\s{0,3})(?:page|halaman|hal\.?)\s{0,3}:?\s{0,3}\d{1,4}(?:\s{0,3}(?:of|dari|\/)\s{0,3}\d{1,4})?\s{0,3}[-=*_>\])}#!]{1,6}\s{0,8}$/i

/** Cuts recognised text into its pages, at form feeds and at marks such as "--- Page 3 ---"; without either it is one page. */
export const textPages = (text: string): string[][] => {
  const pages: string[][] = []
  for (const part of text.replace(/\r\n?/g, '\n').split('\f')) {
    let page: string[] = []
    for (const line of part.split('\n')) {
      if (line.length < 60 && MARK.test(line)) {
        if (page.some((l) => l.trim() !== '')) pages.push(page)
        page = []
      } else page.push(line)
    }
    pages.push(page)
  }
  return pages
}
