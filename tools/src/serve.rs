//! `cargo x serve`: the page on this machine, with the headers that it must live with anywhere.

use crate::build_web::{self, Profile};
use crate::process::root;
use anyhow::Context;
use axum::Router;
use axum::http::{HeaderName, HeaderValue};
use notify::{RecursiveMode, Watcher};
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::mpsc;
use std::time::Duration;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// Options of `cargo x serve`.
#[derive(clap::Args)]
pub struct Options {
    /// The port on 127.0.0.1; 0 takes any that is free.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Open the page in the browser.
    #[arg(long)]
    open: bool,
    /// Serve what ships (the default).
    #[arg(long, conflicts_with = "dev")]
    release: bool,
    /// Build quickly, and again whenever the core's source changes.
    #[arg(long)]
    dev: bool,
}

/// `cargo x serve`: sets up, builds, serves until stopped.
///
/// # Errors
/// When something cannot be installed or built, or the port is taken.
pub fn run(options: &Options) -> anyhow::Result<()> {
    let profile = if options.dev { Profile::Dev } else { Profile::Release };
    let listener = listen(options.port)?;
    build_web::build(profile)?;
    let url = format!("http://{}/", listener.local_addr()?);
    println!("Byline is at {url} (Ctrl+C stops it)");
    if options.open {
        open::that_detached(&url).context("could not open a browser; open the address yourself")?;
    }
    if options.dev {
        std::thread::spawn(move || rebuild_on_change(profile));
    }
    serve(listener, root())
}

/// Serves on any free port until the process ends; returns the page's address.
///
/// # Errors
/// When no port can be had.
pub fn in_background(root: &Path) -> anyhow::Result<String> {
    let listener = listen(0)?;
    let url = format!("http://{}/", listener.local_addr()?);
    let root = root.to_path_buf();
    std::thread::spawn(move || serve(listener, &root));
    Ok(url)
}

fn listen(port: u16) -> anyhow::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .with_context(|| format!("port {port} cannot be used; choose another with --port"))
}

fn serve(listener: TcpListener, root: &Path) -> anyhow::Result<()> {
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        Ok(axum::serve(listener, site(root)).await?)
    })
}

/// The files of `root`/www and, under /data/, of `root`/data; each answer with all [`HEADERS`].
fn site(root: &Path) -> Router {
    let files = Router::new()
        .nest_service("/data", ServeDir::new(root.join("data")))
        .fallback_service(ServeDir::new(root.join("www")));
    HEADERS.iter().fold(files, |router, (name, value)| {
        let name = HeaderName::from_static(name);
        router.layer(SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value)))
    })
}

/// What every answer says. A host of the page should say the same.
const HEADERS: [(&str, &str); 8] = [
    ("content-security-policy", CONTENT_SECURITY_POLICY),
    // Our file names carry no hash, so a browser asks each time; the entity tag makes most answers empty.
    ("cache-control", "no-cache"),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    (
        "permissions-policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    ),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-embedder-policy", "require-corp"),
    ("cross-origin-resource-policy", "same-origin"),
];

/// Nothing but our own files, and nowhere to send anything.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; \
    style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; \
    frame-ancestors 'none'";

/// Builds again whenever a file of the core changes, for as long as the process lives.
fn rebuild_on_change(profile: Profile) -> anyhow::Result<()> {
    let (sender, changes) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(sender)?;
    for directory in ["src", "data"] {
        watcher.watch(&root().join(directory), RecursiveMode::Recursive)?;
    }
    watcher.watch(&root().join("Cargo.toml"), RecursiveMode::NonRecursive)?;
    while let Ok(change) = changes.recv() {
        let writes = |event: notify::Event| !event.kind.is_access();
        if !change.is_ok_and(writes) {
            continue;
        }
        // An editor writes several files, and each several times: wait until it is quiet.
        while changes.recv_timeout(Duration::from_millis(200)).is_ok() {}
        if let Err(error) = build_web::build(profile) {
            println!("  not built: {error:#}");
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    /// The status line, headers and body of the answer to a raw request line.
    fn get(url: &str, path: &str, extra: &str) -> String {
        let address = url.trim_start_matches("http://").trim_end_matches('/');
        let mut stream = TcpStream::connect(address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\n{extra}\r\n").unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Serves a little tree of files of its own, with a file that must stay private.
    fn serve_files(name: &str) -> String {
        let root = std::env::temp_dir().join(format!("byline-serve-{name}-{}", std::process::id()));
        std::fs::create_dir_all(root.join("www/pkg")).unwrap();
        std::fs::create_dir_all(root.join("data")).unwrap();
        let files = [
            "private.txt",
            "www/index.html",
            "www/app.js",
            "www/pkg/a.wasm",
            "www/a.webmanifest",
            "data/a.bin",
        ];
        for file in files {
            std::fs::write(root.join(file), file).unwrap();
        }
        in_background(&root).unwrap()
    }

    #[test]
    fn every_file_has_its_type_and_the_headers() {
        let url = serve_files("types");
        let types = [
            ("/", "text/html"),
            ("/app.js", "text/javascript"),
            ("/pkg/a.wasm", "application/wasm"),
            ("/a.webmanifest", "application/manifest+json"),
            ("/data/a.bin", "application/octet-stream"),
        ];
        for (path, kind) in types {
            let answer = get(&url, path, "");
            assert!(answer.starts_with("HTTP/1.1 200"), "{path}: {answer}");
            assert!(answer.contains(&format!("content-type: {kind}\r\n")), "{path}: {answer}");
            for (name, value) in HEADERS {
                assert!(answer.contains(&format!("{name}: {value}\r\n")), "{path}: {name}");
            }
        }
    }

    #[test]
    fn nothing_else_is_served() {
        let url = serve_files("paths");
        for path in [
            "/../private.txt",
            "/%2e%2e/private.txt",
            "/..%2fprivate.txt",
            "/data/../private.txt",
            "//private.txt",
        ] {
            let answer = get(&url, path, "");
            assert!(answer.starts_with("HTTP/1.1 4"), "{path}: {answer}");
            assert!(answer.contains(CONTENT_SECURITY_POLICY), "{path}: {answer}");
        }
    }

    #[test]
    fn an_unchanged_file_is_not_sent_again() {
        let url = serve_files("unchanged");
        let page = get(&url, "/", "");
        let tag = page.lines().find_map(|line| line.strip_prefix("etag: ")).unwrap();
        let again = get(&url, "/", &format!("if-none-match: {tag}\r\n"));
        assert!(again.starts_with("HTTP/1.1 304"), "{again}");
    }
}
