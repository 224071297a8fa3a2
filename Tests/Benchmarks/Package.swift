// swift-tools-version: 6.2
import PackageDescription

/// The product's own set of upcoming features.
let features: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// A library of the product.
func ours(_ name: String) -> Target.Dependency { .product(name: name, package: "scenic-pass") }

/// Programs that only measure: built in release mode by the scripts beside this file, never by `make test`.
let package = Package(
    name: "benchmarks",
    dependencies: [
        .package(name: "scenic-pass", path: "../.."),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        .executableTarget(name: "read-frames", dependencies: [ours("QRSymbols")], swiftSettings: features),
        .executableTarget(
            name: "measure",
            dependencies: [
                ours("Passes"), ours("PassLedger"), ours("SQLiteStore"), ours("Admission"), ours("Regions"),
                ours("QRSymbols"), ours("CSodium"), ours("CZXing"),
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: features),
    ]
)
