//! Writes every seed, decoded, to `<folder>/<target>/<name>`: what `cargo fuzz run` starts from (README.md).

use std::fs;
use std::path::PathBuf;

fn main() -> std::io::Result<()> {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: seeds <folder>");
        std::process::exit(2);
    };
    for (target, _) in akashi_fuzz::TARGETS {
        let folder = folder.join(target);
        fs::create_dir_all(&folder)?;
        for (name, bytes) in akashi_fuzz::seeds::of(target) {
            fs::write(folder.join(name), bytes)?;
        }
    }
    Ok(())
}
