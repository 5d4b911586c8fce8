/** GB 11643-1999, ISO 7064 MOD 11-2: the weights 2^(18-i) mod 11 of the first 17, and the check character by remainder. */
const WEIGHTS: readonly number[] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

/** 公民身份号码的校验码, from the first seventeen digits. */
export function idNumberCheckCharacter(digits: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/** 银行卡号的校验, ISO/IEC 7812-1 (Luhn): every second digit from the right counts double. */
export function isLuhnNumber(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at]);
    const counted = at % 2 === 0 ? digit : digit * 2;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}
