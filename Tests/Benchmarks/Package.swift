// swift-tools-version: 6.2
import PackageDescription

/// Programs that only measure: built in release mode by the scripts beside this file, never by `make test`.
let package = Package(
    name: "benchmarks",
    dependencies: [.package(name: "scenic-pass", path: "../..")],
    targets: [
        .executableTarget(
            name: "read-frames", dependencies: [.product(name: "QRSymbols", package: "scenic-pass")])
    ]
)
