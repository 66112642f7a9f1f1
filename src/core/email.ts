/** What may be an address at all: one @, no spaces, no line ends; whether it is somebody's only a letter can tell. */
export const isEmail = (email: string): boolean =>
  /^[^\s@<>"(),:;[\]\\]{1,64}@[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?$/.test(email) &&
  email.length <= 254 &&
  !email.includes('..')
