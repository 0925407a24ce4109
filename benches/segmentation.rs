//! Speed of each stage of segmentation, in bytes of article text a second on one core: `cargo bench --bench
//! segmentation`.

#[cfg(not(target_arch = "wasm32"))]
mod native {
    use byline::training;
    use divan::Bencher;
    use divan::counter::BytesCount;

    const WIRE: &str = include_str!("../tests/articles/wire-report/source.txt");
    const EXPLAINER: &str = include_str!("../tests/articles/explainer-with-furniture/source.txt");

    /// Articles one after another, about a megabyte.
    fn articles() -> String {
        let both = [WIRE, EXPLAINER].join("\n\n");
        [both.as_str()].repeat(1_000_000 / both.len()).join("\n\n")
    }

    #[divan::bench]
    fn blocks(bencher: Bencher) {
        let text = articles();
        bencher.counter(BytesCount::of_str(&text)).bench(|| training::blocks(&text));
    }

    #[divan::bench]
    fn sentences(bencher: Bencher) {
        let text = articles();
        let blocks = training::blocks(&text);
        bencher.counter(BytesCount::of_str(&text)).bench(|| training::sentences(&text, &blocks));
    }

    #[divan::bench]
    fn blocks_and_sentences(bencher: Bencher) {
        let text = articles();
        bencher
            .counter(BytesCount::of_str(&text))
            .bench(|| training::sentences(&text, &training::blocks(&text)));
    }

    #[divan::bench]
    fn tokens(bencher: Bencher) {
        let text = articles();
        let sentences = training::sentences(&text, &training::blocks(&text));
        bencher
            .counter(BytesCount::of_str(&text))
            .with_inputs(|| sentences.clone())
            .bench_values(|sentences| training::tokens(&text, sentences));
    }
}

fn main() {
    #[cfg(not(target_arch = "wasm32"))]
    divan::main();
}
