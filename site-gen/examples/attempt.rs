//! Local attempt.
use site_gen::*;
fn main() {
    let root = std::env::args().nth(1).unwrap_or_else(|| ".".into());
    let o = Options {
        root: root.clone().into(),
        as_of: std::env::args()
            .nth(2)
            .unwrap_or_else(|| "2026-11-22".into())
            .parse()
            .unwrap(),
    };
    let w = widget_build::BuiltWidget {
        wasm: b"wasm".to_vec(),
        loader: b"export {}".to_vec(),
    };
    for _ in 0..2 {
        let t = std::time::Instant::now();
        let g = generate(&o, Some(&w));
        eprintln!("generate {:?}", t.elapsed());
        if std::env::args().nth(3).is_none() {
            print!("{}", problem::render(&g.problems, &g.files, problem::Colour::Never));
        }
        println!("{}", problem::summary(&g.problems));
        if let Some(out) = g.output {
            println!(
                "{} files, {} bytes",
                out.files.len(),
                out.files.values().map(Vec::len).sum::<usize>()
            );
            let t = std::time::Instant::now();
            println!("{:?}", write::write(std::path::Path::new("/tmp/pages-out"), &out));
            eprintln!("write {:?}", t.elapsed());
        } else {
            break;
        }
        if std::env::args().nth(3).is_none() {
            break;
        }
    }
}
