//! `cargo x serve`: the page on this machine, with the headers that it must live with anywhere.

use crate::build_web::{self, Profile};
use crate::headers::{HAND_OVER, HEADERS, OPENER};
use crate::process::root;
use crate::site;
use anyhow::Context;
use axum::Router;
use axum::extract::Request;
use axum::http::uri::{Authority, PathAndQuery};
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use notify::{RecursiveMode, Watcher};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;
use tower_http::services::{ServeDir, ServeFile};
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
        return serve(listener, &Folders::sources());
    }
    serve(listener, &Folders::site())
}

/// Where the files lie.
struct Folders {
    page: PathBuf,
    /// What is served under /data/.
    data: PathBuf,
}

impl Folders {
    /// As they are edited.
    fn sources() -> Folders {
        Folders { page: root().join("www"), data: root().join("data") }
    }

    /// As they were built, with their compressed twins.
    fn site() -> Folders {
        let page = root().join(site::FOLDER);
        Folders { data: page.join("data"), page }
    }
}

/// Serves what was built, on any free port, until the process ends; returns the page's address.
///
/// # Errors
/// When no port can be had.
pub fn in_background() -> anyhow::Result<String> {
    serve_in_background(Folders::site())
}

fn serve_in_background(folders: Folders) -> anyhow::Result<String> {
    let listener = listen(0)?;
    let url = format!("http://{}/", listener.local_addr()?);
    std::thread::spawn(move || serve(listener, &folders));
    Ok(url)
}

fn listen(port: u16) -> anyhow::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .with_context(|| format!("port {port} cannot be used; choose another with --port"))
}

/// How long a browser may take to send the head of a request, and to send none at all on an open line.
const HEAD_WITHIN: Duration = Duration::from_secs(10);

fn serve(listener: TcpListener, folders: &Folders) -> anyhow::Result<()> {
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let service = TowerToHyperService::new(answers(folders));
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        loop {
            let Ok((stream, _)) = listener.accept().await else {
                // Too many open files, as a rule: some will be closed.
                tokio::time::sleep(Duration::from_millis(100)).await;
                continue;
            };
            let connection = http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(HEAD_WITHIN)
                .serve_connection(TokioIo::new(stream), service.clone());
            tokio::spawn(async { connection.await.ok() });
        }
    })
}

/// The files, and what is answered to requests that no page makes; all with the same headers.
fn answers(folders: &Folders) -> Router {
    let files = |folder: &Path| ServeDir::new(folder).precompressed_br().precompressed_gzip();
    let page = ServeFile::new(folders.page.join("index.html")).precompressed_br().precompressed_gzip();
    let files = Router::new()
        .route_service(&format!("/{HAND_OVER}"), page)
        .nest_service("/data", files(&folders.data))
        .fallback_service(files(&folders.page))
        .layer(middleware::from_fn(refuse_odd));
    let all = HEADERS.iter().fold(files, |router, (name, value)| {
        let name = HeaderName::from_static(name);
        router.layer(SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value)))
    });
    all.layer(middleware::from_fn(with_opener))
}

/// The page that an article is handed over to may know the page that opened it.
async fn with_opener(request: Request, next: Next) -> Response {
    let is_handed_over = request.uri().path().strip_prefix('/') == Some(HAND_OVER);
    let mut response = next.run(request).await;
    if is_handed_over {
        response.headers_mut().insert(HeaderName::from_static(OPENER.0), HeaderValue::from_static(OPENER.1));
    }
    response
}

/// The longest path with its query, in bytes: many times what the page asks for, and less than a file system
/// takes offence at.
const LONGEST_PATH: usize = 1024;

/// Refuses requests for another host, which come from a page that lets its own name lead here, and paths that
/// mean something else to a browser or a file system.
async fn refuse_odd(request: Request, next: Next) -> Response {
    let path = request.uri().path_and_query().map_or("", PathAndQuery::as_str);
    if !is_ours(&request) {
        StatusCode::MISDIRECTED_REQUEST.into_response()
    } else if path.len() > LONGEST_PATH {
        StatusCode::URI_TOO_LONG.into_response()
    } else if path.starts_with("//") {
        // A redirect to a path like this would lead to another host.
        StatusCode::NOT_FOUND.into_response()
    } else {
        next.run(request).await
    }
}

/// Whether a request is for this machine by a name of its own, on whatever port.
fn is_ours(request: &Request) -> bool {
    let header = request.headers().get(header::HOST).and_then(|host| host.to_str().ok());
    let host = header.and_then(|host| host.parse::<Authority>().ok());
    let is_own = |host: &str| ["127.0.0.1", "localhost", "[::1]"].contains(&host);
    host.is_some_and(|host| is_own(host.host())) && request.uri().host().is_none_or(is_own)
}

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
    use crate::headers::CONTENT_SECURITY_POLICY;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    /// The host and port of an address.
    fn authority(url: &str) -> &str {
        url.trim_start_matches("http://").trim_end_matches('/')
    }

    /// The status line, headers and body of the answer to a raw request.
    fn ask(url: &str, request: &str) -> String {
        let mut stream = TcpStream::connect(authority(url)).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// The answer to a request for a path as a browser makes it.
    fn get(url: &str, path: &str, extra: &str) -> String {
        let host = authority(url);
        ask(url, &format!("GET {path} HTTP/1.1\r\nhost: {host}\r\nconnection: close\r\n{extra}\r\n"))
    }

    /// Serves a little tree of files of its own, with a file that must stay private.
    fn serve_files(name: &str) -> String {
        let root = std::env::temp_dir().join(format!("byline-serve-{name}-{}", std::process::id()));
        std::fs::create_dir_all(root.join("www/pkg")).unwrap();
        std::fs::create_dir_all(root.join("www/samples")).unwrap();
        std::fs::create_dir_all(root.join("data")).unwrap();
        let files = [
            "private.txt",
            "www/index.html",
            "www/app.js",
            "www/app.js.br",
            "www/app.js.gz",
            "www/pkg/a.wasm",
            "www/a.webmanifest",
            "data/a.bin",
        ];
        for file in files {
            std::fs::write(root.join(file), file).unwrap();
        }
        serve_in_background(Folders { page: root.join("www"), data: root.join("data") }).unwrap()
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
    fn only_the_page_that_is_handed_an_article_may_know_its_opener() {
        let url = serve_files("opener");
        let page = get(&url, "/hand-over.html", "");
        assert!(page.ends_with("\r\nwww/index.html"), "{page}");
        assert!(page.contains("cross-origin-opener-policy: unsafe-none\r\n"), "{page}");
        assert!(page.contains(CONTENT_SECURITY_POLICY), "{page}");
        for path in ["/", "/index.html", "/app.js", "/hand-over.html/"] {
            let answer = get(&url, path, "");
            assert!(answer.contains("cross-origin-opener-policy: same-origin\r\n"), "{path}: {answer}");
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

    #[test]
    fn the_best_compressed_twin_is_sent_that_the_browser_takes() {
        let url = serve_files("twins");
        for (accepted, encoding, body) in [
            ("gzip, deflate, br", "br", "www/app.js.br"),
            ("gzip", "gzip", "www/app.js.gz"),
            ("identity", "", "www/app.js"),
        ] {
            let answer = get(&url, "/app.js", &format!("accept-encoding: {accepted}\r\n"));
            assert!(answer.contains("content-type: text/javascript\r\n"), "{accepted}: {answer}");
            let said = answer.lines().find_map(|line| line.strip_prefix("content-encoding: "));
            assert_eq!(said.unwrap_or(""), encoding, "{accepted}: {answer}");
            assert!(answer.ends_with(&format!("\r\n{body}")), "{accepted}: {answer}");
        }
    }

    #[test]
    fn only_this_machine_is_meant() {
        let url = serve_files("hosts");
        let port = authority(&url).rsplit_once(':').unwrap().1;
        let status = |host: &str| {
            let answer = ask(&url, &format!("GET / HTTP/1.1\r\n{host}connection: close\r\n\r\n"));
            answer.split(' ').nth(1).unwrap().to_string()
        };
        for own in ["localhost", "127.0.0.1", &format!("localhost:{port}"), &format!("127.0.0.1:{port}")] {
            assert_eq!(status(&format!("host: {own}\r\n")), "200", "{own}");
        }
        for other in ["byline.example", "127.0.0.1.example", "localhost.example:80", "", "a b"] {
            assert_eq!(status(&format!("host: {other}\r\n")), "421", "{other}");
        }
        assert_eq!(status(""), "421");
    }

    #[test]
    fn odd_paths_are_refused_with_all_headers() {
        let url = serve_files("odd");
        for (path, status) in [
            (format!("/{}", "a".repeat(5000)), "414"),
            (format!("/?{}", "a".repeat(5000)), "414"),
            ("//samples".to_string(), "404"),
            ("//localhost/samples".to_string(), "404"),
        ] {
            let answer = get(&url, &path, "");
            assert!(answer.starts_with(&format!("HTTP/1.1 {status} ")), "{path}: {answer}");
            assert!(answer.contains(CONTENT_SECURITY_POLICY), "{path}: {answer}");
            assert!(!answer.contains("location:"), "{path}: {answer}");
        }
    }

    #[test]
    fn a_request_that_is_never_finished_is_not_waited_for() {
        let url = serve_files("slow");
        let since = std::time::Instant::now();
        // The server ends it; the answer, if any, says that it took too long.
        let answer = ask(&url, "GET / HTTP/1.1\r\nhost: localhost\r\n");
        assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 408"), "{answer}");
        assert!(since.elapsed() >= HEAD_WITHIN / 2, "{:?}", since.elapsed());
    }
}
