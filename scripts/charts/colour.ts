/** Lightness 0–1, chroma 0–0.4, hue in degrees: steps that look even (OKLCH). */
interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

type Triple = readonly [number, number, number];

function toLinear(hex: string): Triple {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new RangeError(`not a colour like #0b4f8a: ${hex}`);
  const channel = (start: number) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function toHex(linear: Triple): string {
  const digits = linear.map((part) => {
    const clipped = Math.min(1, Math.max(0, part));
    const channel = clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055;
    return Math.round(channel * 255)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${digits.join("")}`;
}

// The matrices below are those of Björn Ottosson's definition of OKLab.

export function parseOklch(hex: string): Oklch {
  const [red, green, blue] = toLinear(hex);
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short;
  return {
    lightness: 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    chroma: Math.hypot(a, b),
    hue: (Math.atan2(b, a) * 180) / Math.PI,
  };
}

function oklchToLinear({ lightness, chroma, hue }: Oklch): Triple {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
}

/** The nearest printable colour: chroma gives way, lightness and hue stay. */
export function formatOklch(colour: Oklch): string {
  let chroma = colour.chroma;
  for (; chroma > 0; chroma -= 0.004) {
    const linear = oklchToLinear({ ...colour, chroma });
    if (linear.every((part) => part >= -0.0005 && part <= 1.0005)) return toHex(linear);
  }
  return toHex(oklchToLinear({ ...colour, chroma: 0 }));
}

/** How far two colours are apart in OKLab; 0 is the same, black and white are 1 apart. */
export function colourDistance(one: string, other: string): number {
  const [left, right] = [toLab(one), toLab(other)];
  return Math.hypot(...left.map((part, index) => part - (right[index] as number)));
}

function toLab(hex: string): Triple {
  const { lightness, chroma, hue } = parseOklch(hex);
  const angle = (hue * Math.PI) / 180;
  return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)];
}

/** Ways of not seeing colours: no red cones, no green ones, no blue ones. */
export const colourBlindnesses = ["protanopie", "deuteranopie", "tritanopie"] as const;
type ColourBlindness = (typeof colourBlindnesses)[number];

/** How a colour looks to somebody without one kind of cones. */
export function seenBy(hex: string, blindness: ColourBlindness): string {
  const linear = toLinear(hex);
  const seen = cones[blindness].map((row) =>
    row.reduce((sum, factor, index) => sum + factor * (linear[index] as number), 0),
  );
  return toHex(seen as unknown as Triple);
}

// The matrices are those of Machado, Oliveira and Fernandes (2009) for the severest form.
const cones: Readonly<Record<ColourBlindness, readonly [Triple, Triple, Triple]>> = {
  protanopie: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopie: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopie: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** `share` of the second colour in the first, as paint covers: 0 is the first, 1 the second. */
export function mixColours(first: string, second: string, share: number): string {
  const [one, other] = [toLinear(first), toLinear(second)];
  const mixed = one.map((part, index) => part + ((other[index] as number) - part) * share);
  return toHex(mixed as unknown as Triple);
}
