//! Crosswalks on pages: what is tied, over whose claims, and what is left over.

use axum::http::StatusCode;
use world::Role;

use super::fixture::Server;

async fn page(server: &Server, query: &str) -> String {
    let (status, page) = server.page(&format!("/w/one/crosswalk?lang=en{query}"), Role::Viewer).await;
    assert_eq!(status, StatusCode::OK, "{query}");
    page
}

#[tokio::test]
async fn everything_that_is_mapped_is_listed_and_drawn() {
    let page = page(&Server::new(), "").await;
    // Three files, four standards of Appendix B, one summary.
    assert_eq!(page.matches("data-row>").count(), 8);
    for shown in [
        "Cloud guideline, 2014 → Cloud guideline, 3rd ed.",
        "CPSF (draft) → ISO/IEC 27001:2013",
        "Cloud guideline, 2nd ed. → Cloud guideline, 2014",
        "142 ties reading",
        "NIST",
    ] {
        assert!(page.contains(shown), "{shown}");
    }
    let picture = page
        .split("<svg")
        .find(|rest| rest.contains("<title>Cloud guideline") || rest.contains("<title>CPSF"))
        .unwrap();
    let picture = picture.split("</svg>").next().unwrap();
    assert_eq!((picture.matches("<rect").count(), picture.matches("<line").count()), (9, 8));
}

/// Counted in the files: 88 of 200 and 39 of 57 items, 329 pairs.
#[tokio::test]
async fn chapters_lead_to_the_pairs_behind_their_figures() {
    let server = Server::new();
    let between = page(&server, "&from=mic3&to=cpsf").await;
    for shown in ["88 of 200 items tied", "39 of 57 items tied", "In 4 steps", "never a verdict", "L3.013"] {
        assert!(between.contains(shown), "{shown}");
    }
    let mut pairs = 0;
    let cells: Vec<&str> =
        between.split("href=\"").filter(|rest| rest.contains("row=") && rest.contains("column=")).collect();
    for cell in &cells {
        let (_, rest) = cell.split_once("\">").unwrap();
        pairs += rest.split('<').next().unwrap().parse::<usize>().unwrap();
    }
    assert_eq!(pairs, 329);
    let link = cells[0].split('"').next().unwrap().replace("&#38;", "&");
    let (status, cell) = server.page(&format!("{link}&lang=en"), Role::Viewer).await;
    assert_eq!(status, StatusCode::OK);
    let count: usize = cells[0].split_once("\">").unwrap().1.split('<').next().unwrap().parse().unwrap();
    assert_eq!(cell.matches("<details").count(), count);
    assert!(cell.contains("steps with their reasons") && cell.contains("reading"), "{cell}");
}

#[tokio::test]
async fn an_item_has_what_others_tie_to_it_with_every_reason() {
    let server = Server::new();
    let all = page(&server, "&from=mic3&item=II.2.1.1").await;
    for shown in [
        "mic3 II.2.1.1 → mic2014 6.1.1",
        "Both settle who answers for information security",
        "ISO/IEC 27001:2013",
        "Making clear how security incidents are handled",
        "The document prints the tie and gives no reason.",
    ] {
        assert!(all.contains(shown), "{shown}");
    }
    // The nearest first: the guideline it is tied to directly, then what lies behind it.
    let place = |side: &str| all.find(&format!("id=\"mapped-{side}\"")).unwrap_or_else(|| panic!("{side}"));
    assert!(place("mic2014") < place("iso27002-2013") && place("iso27002-2013") < place("iso27001-2013"));
    let one = page(&server, "&from=mic3&item=II.2.1.1&to=cpsf").await;
    assert!(one.contains("mapped-cpsf") && !one.contains("mapped-mic2014"));
    let untied = page(&server, "&from=cpsf&item=L3.013").await;
    assert!(!untied.contains("id=\"mapped-") && untied.contains("Nothing is tied to it in"));
}

#[tokio::test]
async fn what_there_is_not_is_not_found() {
    let server = Server::new();
    for query in ["?from=nist", "?from=mic3&to=nist", "?from=mic3&item=II.99", "?from=mic3&to=cpsf&row=II.2&column=L9"]
    {
        let (status, _) = server.page(&format!("/w/one/crosswalk{query}"), Role::Viewer).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{query}");
    }
    assert!(page(&server, "&from=mic3&to=mic3").await.contains("Choose two different ones."));
}
