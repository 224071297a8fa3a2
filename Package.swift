// swift-tools-version: 6.2
import PackageDescription

/// Upcoming language features, on for every Swift target from the first commit; a warning is an error.
let features: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let http: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let httpClient: Target.Dependency = .product(name: "AsyncHTTPClient", package: "async-http-client")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

let package = Package(
    name: "scenic-pass",
    products: [
        .executable(name: "issuer", targets: ["issuer"]),
        .executable(name: "gate", targets: ["gate"]),
        .executable(name: "bookkeeper", targets: ["bookkeeper"]),
        // For the nested packages that measure and fuzz, and for whoever builds on us.
        .library(name: "Passes", targets: ["Passes"]),
        .library(name: "QRSymbols", targets: ["QRSymbols"]),
        .library(name: "Cameras", targets: ["Cameras"]),
        .library(name: "PassLedger", targets: ["PassLedger"]),
        .library(name: "SQLiteStore", targets: ["SQLiteStore"]),
        .library(name: "Admission", targets: ["Admission"]),
        .library(name: "Regions", targets: ["Regions"]),
        .library(name: "GateStation", targets: ["GateStation"]),
        .library(name: "CSodium", targets: ["CSodium"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    ],
    targets: [
        // Other people's C libraries: module maps and thin shims, no logic of ours.
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CZBar", pkgConfig: "zbar", providers: [.apt(["libzbar-dev"])]),
        .systemLibrary(name: "CLinux"),
        .target(name: "CZXing", linkerSettings: [.linkedLibrary("ZXing")]),
        .systemLibrary(name: "CPango", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        .systemLibrary(
            name: "CPoppler", pkgConfig: "poppler-glib", providers: [.apt(["libpoppler-glib-dev"])]),
        .systemLibrary(name: "CRSVG", pkgConfig: "librsvg-2.0", providers: [.apt(["librsvg2-dev"])]),

        // What the product is, bottom up.
        .target(name: "Passes", dependencies: ["CSodium", yams], swiftSettings: features),
        .target(
            name: "QRSymbols", dependencies: ["CQREncode", "CZBar", "CZXing", "CPango", "CPoppler", "CRSVG"],
            swiftSettings: features),
        .target(name: "Cameras", dependencies: ["QRSymbols", "CLinux"], swiftSettings: features),
        .target(name: "PassLedger", dependencies: ["Passes"], swiftSettings: features),
        .target(name: "SQLiteStore", dependencies: ["PassLedger", "Passes", grdb], swiftSettings: features),
        .target(name: "Admission", dependencies: ["PassLedger", "Passes"], swiftSettings: features),
        .target(
            name: "Regions", dependencies: ["Passes", "PassLedger", "SQLiteStore", arguments],
            swiftSettings: features),
        .target(
            name: "GateStation",
            dependencies: [
                "Passes", "QRSymbols", "Cameras", "PassLedger", "SQLiteStore", "Admission", "Regions",
                "CLinux", "CSodium", yams, http, httpClient, mustache, logging,
            ],
            resources: [.embedInCode("Screens/Pages")],
            swiftSettings: features),
        .executableTarget(
            name: "issuer",
            dependencies: [
                "Passes", "QRSymbols", "Cameras", "PassLedger", "SQLiteStore", "Admission", "Regions",
                arguments,
            ],
            swiftSettings: features),
        .executableTarget(
            name: "gate",
            dependencies: [
                "Passes", "QRSymbols", "Cameras", "PassLedger", "SQLiteStore", "Admission", "Regions",
                "GateStation", arguments,
            ],
            swiftSettings: features),
        .executableTarget(
            name: "bookkeeper", dependencies: ["Passes", "PassLedger", "Regions", arguments],
            swiftSettings: features),

        .target(
            name: "TestSupport", dependencies: ["Passes", "PassLedger"], path: "Tests/Support",
            swiftSettings: features),
        .testTarget(name: "PassesTests", dependencies: ["Passes", "TestSupport"], swiftSettings: features),
        .testTarget(
            name: "QRSymbolsTests", dependencies: ["QRSymbols", "TestSupport"], swiftSettings: features),
        .testTarget(
            name: "CamerasTests", dependencies: ["Cameras", "QRSymbols", "TestSupport"],
            swiftSettings: features),
        .testTarget(
            name: "PassLedgerTests", dependencies: ["PassLedger", "Passes", "TestSupport"],
            swiftSettings: features),
        .testTarget(
            name: "SQLiteStoreTests",
            dependencies: ["SQLiteStore", "PassLedger", "Passes", "TestSupport", grdb],
            swiftSettings: features),
        .testTarget(
            name: "AdmissionTests",
            dependencies: ["Admission", "PassLedger", "Passes", "QRSymbols", "TestSupport"],
            swiftSettings: features),
        .testTarget(
            name: "GateStationTests",
            dependencies: [
                "GateStation", "TestSupport", "Admission", "Cameras", "Passes", "PassLedger", "QRSymbols",
                "Regions", "SQLiteStore",
            ],
            swiftSettings: features),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "TestSupport", "Passes", "QRSymbols", grdb, "GateStation", "issuer", "gate", "bookkeeper",
            ],
            swiftSettings: features),
    ],
    cxxLanguageStandard: .cxx20
)
