//! The picture that stands beside links to the site elsewhere: the ring of a yurt's roof and its poles over
//! a band of land. Drawn here from its shapes, without fonts, so that its bytes are the same everywhere.

use png::{BitDepth, ColorType, Compression, Encoder, EncodingError, Filter};

/// How wide it is.
pub(crate) const WIDTH: u32 = 1200;

/// How high it is.
pub(crate) const HEIGHT: u32 = 630;

/// How many colours lie between two, for smooth edges.
const STEPS: u8 = 15;

/// Paper, and what is drawn on it: the ring, the land.
const PAPER: [u8; 3] = [0xfb, 0xfa, 0xf6];
const SKY: [u8; 3] = [0x00, 0x65, 0x7c];
const GOLD: [u8; 3] = [0x8a, 0x5a, 0x00];

/// The middle of the ring, and how far the shapes of the mark reach from it: its unit is a 32nd of the
/// mark, as in the drawing that the site has in its head.
const MIDDLE: (f32, f32) = (600.0, 285.0);
const UNIT: f32 = 14.0;

/// The height above which there is no land.
const LAND: u32 = 590;

/// The picture, as a PNG.
pub(crate) fn png() -> Vec<u8> {
    encoded().unwrap_or_else(|error| unreachable!("its size is right: {error}"))
}

fn encoded() -> Result<Vec<u8>, EncodingError> {
    let sky = (0..=STEPS).map(|step| between(PAPER, SKY, step));
    let palette: Vec<[u8; 3]> = sky.chain([GOLD]).collect();
    let pixels = (0..HEIGHT).flat_map(|y| (0..WIDTH).map(move |x| colour(x, y)));
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, WIDTH, HEIGHT);
    encoder.set_color(ColorType::Indexed);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_palette(palette.concat());
    encoder.set_compression(Compression::High);
    // Numbers of colours have no nearness.
    encoder.set_filter(Filter::NoFilter);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels.collect::<Vec<u8>>())?;
    writer.finish()?;
    Ok(out)
}

/// The number of a pixel's colour.
fn colour(x: u32, y: u32) -> u8 {
    if y >= LAND {
        return STEPS + 1;
    }
    let at = |pixel: u32, middle: f32| {
        // Pixels of a picture of this size are exact in 32 bits.
        #[allow(clippy::cast_precision_loss, reason = "far below the limit of f32")]
        let pixel = pixel as f32;
        (pixel + 0.5 - middle) / UNIT
    };
    let (x, y) = (at(x, MIDDLE.0), at(y, MIDDLE.1));
    // How far inside of the nearest shape, in pixels; half a pixel on both sides of the edge is mixed.
    let inside = (-distance(x, y) * UNIT + 0.5).clamp(0.0, 1.0);
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a number from 0 to 15"
    )]
    let step = (inside * f32::from(STEPS)).round() as u8;
    step
}

/// How far a point is from the mark; negative inside of it.
fn distance(x: f32, y: f32) -> f32 {
    let radius = (x * x + y * y).sqrt();
    let ring = (radius - 10.2).abs() - 1.2;
    // Two poles that cross, in the middle of the ring, and two pairs beside them.
    let (along, across) = ((x + y) * HALF_ROOT, (x - y) * HALF_ROOT);
    let pole = |offset: f32, t: f32| (t - offset).abs() - 0.75;
    let poles =
        [-4.0, 0.0, 4.0].into_iter().flat_map(|it| [pole(it, along), pole(it, across)]);
    let poles = poles.fold(f32::MAX, f32::min).max(radius - 10.2);
    ring.min(poles).min(ends(x, y, radius))
}

const HALF_ROOT: f32 = std::f32::consts::FRAC_1_SQRT_2;

/// The ends of the roof's poles around the ring: sixteen short strokes.
fn ends(x: f32, y: f32, radius: f32) -> f32 {
    let outer = (radius - 14.0).abs() - 1.5;
    // Strokes along sixteen directions, made of those of an eighth by mirroring, without any sine:
    // these would differ from machine to machine.
    let (x, y) = (x.abs().max(y.abs()), x.abs().min(y.abs()));
    let directions = [(1.0, 0.0), (0.923_88, 0.382_683), (HALF_ROOT, HALF_ROOT)];
    let strokes = directions.into_iter().map(|(dx, dy)| (x * dy - y * dx).abs() - 1.0);
    strokes.fold(f32::MAX, f32::min).max(outer)
}

fn between(from: [u8; 3], to: [u8; 3], step: u8) -> [u8; 3] {
    let mix = |n: usize| {
        let (from, to, step) = (u32::from(from[n]), u32::from(to[n]), u32::from(step));
        let steps = u32::from(STEPS);
        u8::try_from((from * (steps - step) + to * step) / steps).unwrap_or(u8::MAX)
    };
    [mix(0), mix(1), mix(2)]
}
