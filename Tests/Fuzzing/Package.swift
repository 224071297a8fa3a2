// swift-tools-version: 6.2
import PackageDescription

/// Readers of bytes from outside, under libFuzzer: built by `run` beside this file, never by `make test`.
let package = Package(
    name: "fuzzing",
    dependencies: [.package(name: "scenic-pass", path: "../..")],
    targets: [
        .executableTarget(
            name: "Fuzz",
            dependencies: [
                "Passes", "PassLedger", "Admission", "Cameras", "QRSymbols", "GateStation", "SQLiteStore",
            ].map {
                .product(name: $0, package: "scenic-pass")
            })
    ]
)
