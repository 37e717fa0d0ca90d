//! How fast the SQLite ledger appends and is read; run by hand with `cargo bench -p akashi-store`.
//!
//! Prints figures and asserts none: they belong to the disk below as much as to the code.

use std::error::Error;
use std::fs::File;
use std::io::Write as _;
use std::ops::{ControlFlow, Range};
use std::path::Path;
use std::time::{Duration, Instant};

use jiff::Timestamp;
use store::{Ledger as _, NewEntry, Search as _, Sqlite};
use uuid::Uuid;

type Outcome<T> = Result<T, Box<dyn Error>>;

const SINGLES: u64 = 2_000;
const BATCHES: u64 = 500;
const SCANNED: u64 = 200_000;

fn main() -> Outcome<()> {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    println!("in {}", folder.path().display());
    fsyncs(folder.path())?;
    singles(&mut Sqlite::create(folder.path().join("singles.akashi"))?)?;
    batches("durable append, batch of 100", &folder.path().join("batches.akashi"), entry)?;
    let silent = |number| NewEntry { text: String::new(), ..entry(number) };
    batches("the same without texts", &folder.path().join("silent.akashi"), silent)?;
    let path = folder.path().join("scan.akashi");
    fill(&mut Sqlite::create(&path)?)?;
    scans(&Sqlite::open(&path)?, &path)?;
    searches(&mut Sqlite::open(&path)?, &path)
}

/// What the disk alone allows: one page written and made durable at a time.
fn fsyncs(folder: &Path) -> Outcome<()> {
    let mut file = File::create(folder.join("raw"))?;
    let mut times = Vec::new();
    for _ in 0..SINGLES {
        let start = Instant::now();
        file.write_all(&[0x5a; 4096])?;
        file.sync_data()?;
        times.push(start.elapsed());
    }
    report("raw 4 KiB write and fsync", &mut times);
    Ok(())
}

fn singles(store: &mut Sqlite) -> Outcome<()> {
    let mut times = Vec::new();
    for number in 0..SINGLES {
        let new = [entry(number)];
        let start = Instant::now();
        store.append(Timestamp::UNIX_EPOCH, &new, None)?;
        times.push(start.elapsed());
    }
    report("durable append, one entry", &mut times);
    Ok(())
}

fn batches(name: &str, path: &Path, entry: impl Fn(u64) -> NewEntry) -> Outcome<()> {
    let mut store = Sqlite::create(path)?;
    let mut times = Vec::new();
    for batch in 0..BATCHES {
        let new: Vec<NewEntry> = (batch * 100..batch * 100 + 100).map(&entry).collect();
        let start = Instant::now();
        store.append(Timestamp::UNIX_EPOCH, &new, None)?;
        times.push(start.elapsed());
    }
    report(name, &mut times);
    per_second("  entries in batches of 100", BATCHES * 100, times.iter().sum());
    drop(store);
    println!("{} entries take {} bytes each", BATCHES * 100, std::fs::metadata(path)?.len() / (BATCHES * 100));
    Ok(())
}

fn fill(store: &mut Sqlite) -> Outcome<()> {
    let mut spent = Duration::ZERO;
    for from in (0..SCANNED).step_by(10_000) {
        let new = entries(from..from + 10_000);
        let start = Instant::now();
        store.append(Timestamp::UNIX_EPOCH, &new, None)?;
        spent += start.elapsed();
    }
    per_second("durable append, batches of 10,000", SCANNED, spent);
    Ok(())
}

fn scans(store: &Sqlite, path: &Path) -> Outcome<()> {
    println!("{SCANNED} entries take {} bytes each", std::fs::metadata(path)?.len() / SCANNED);
    for name in ["scan, first after opening", "scan, again"] {
        let mut bytes = 0;
        let start = Instant::now();
        store.scan(0, None, &mut |entry| {
            bytes += entry.body.map_or(0, <[u8]>::len) + entry.actor.len();
            ControlFlow::Continue(())
        })?;
        per_second(name, SCANNED, start.elapsed());
        std::hint::black_box(bytes);
    }
    let start = Instant::now();
    let leaves = store.leaf_hashes(0, SCANNED)?;
    per_second("leaf hashes", leaves.len() as u64, start.elapsed());
    let start = Instant::now();
    store::check(store)?;
    per_second("check of every hash", SCANNED, start.elapsed());
    Ok(())
}

/// How long words are looked for: some stand everywhere, some in one entry, and some in none.
fn searches(store: &mut Sqlite, path: &Path) -> Outcome<()> {
    for word in ["確認", "経営会議の議事録", "第77777号", "7", "確認 経営会議 第7", "該当なし"] {
        let words: Vec<String> = word.split(' ').map(str::to_owned).collect();
        let mut times = Vec::new();
        for _ in 0..20 {
            let start = Instant::now();
            std::hint::black_box(store.holding(&words, u64::MAX, 51)?);
            times.push(start.elapsed());
        }
        report(&format!("search for {word}"), &mut times);
    }
    let before = std::fs::metadata(path)?.len();
    let start = Instant::now();
    store.expect_texts(1)?;
    while let since @ 1.. = store.findable()?.since {
        let texts: Vec<String> = (since.saturating_sub(500)..since).map(text).collect();
        store.take_texts(since, &texts)?;
    }
    per_second("all texts handed in again", SCANNED, start.elapsed());
    println!("the file has grown by {} % meanwhile", std::fs::metadata(path)?.len() * 100 / before - 100);
    Ok(())
}

/// What people write, cut into phrases of which every entry has three, and a number of its own.
const PHRASES: [&str; 20] = [
    "手順書に従い四半期ごとに確認している",
    "経営会議の議事録に承認の記録を残す",
    "委託先から毎年報告書を受け取る",
    "監査ログは一年間改ざんできない形で保管する",
    "退職者のアカウントは当日中に停止する",
    "変更は二人以上で点検してから適用する",
    "復旧手順は年に一度訓練で試す",
    "契約書に再委託の条件を明記している",
    "脆弱性情報は毎日収集し影響を判断する",
    "通信はtls1.3で暗号化している",
    "利用者への通知は窓口から行う",
    "入退室は生体認証で制限している",
    "時刻はntpで同期している",
    "教育は入社時と毎年四月に行う",
    "資産台帳を月次で見直す",
    "アクセス権は所属長が申請し情報システム部が付与する",
    "バックアップは別の地域に複製する",
    "未対応のため次年度の計画に入れた",
    "責任者は情報セキュリティ委員会が任命する",
    "サービス仕様書で公開している",
];

fn text(number: u64) -> String {
    let phrase = |turn: u64| PHRASES.get(((number / turn + turn) % 20) as usize).copied().unwrap_or_default();
    format!("{}。{}。{}。第{number}号", phrase(1), phrase(20), phrase(400))
}

/// An entry as they are in a real workspace: two keys, a body of some 300 bytes.
fn entry(number: u64) -> NewEntry {
    let service = number % 1000;
    let text = text(number);
    let body = format!(
        "{{\"about\":{{\"item\":\"mic3:II.1.1.{number}\",\"scope\":\"service:{service}\"}},\"evidence\":[],\"note\":\
         \"{text}\",\"reading\":null,\"responsible\":\"unit:operations\",\"status\":\"implemented\"}}"
    );
    let mut salt = [0; 32];
    for (byte, value) in salt.iter_mut().zip(number.to_be_bytes().into_iter().cycle()) {
        *byte = value;
    }
    NewEntry {
        id: Uuid::from_u64_pair(0x0190_163d_8694_7000 + (number >> 12), 0x8000_0000_0000_0000 | number),
        version: 1,
        effective_at: Timestamp::UNIX_EPOCH,
        actor: "0190163d-8694-739b-aea5-966c26f8ad91".to_owned(),
        kind: "ImplementationStated".to_owned(),
        body: body.into_bytes(),
        keys: vec![format!("service:{service}"), format!("service:{service}|mic3:II.1.1.{number}")],
        text,
        body_salt: salt,
        entry_salt: salt,
    }
}

fn entries(numbers: Range<u64>) -> Vec<NewEntry> {
    numbers.map(entry).collect()
}

fn report(name: &str, times: &mut [Duration]) {
    times.sort_unstable();
    let at = |share: usize| times.get(times.len() * share / 1000).copied().unwrap_or_default();
    let total: Duration = times.iter().sum();
    let rate = times.len() as f64 / total.as_secs_f64();
    println!("{name:<36} p50 {:>9.1?}  p99 {:>9.1?}  p99.9 {:>9.1?}  {rate:>10.0} /s", at(500), at(990), at(999));
}

fn per_second(name: &str, count: u64, spent: Duration) {
    println!("{name:<36} {:>10.0} /s", count as f64 / spent.as_secs_f64());
}
