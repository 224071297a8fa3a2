// swift-tools-version: 6.2
import PackageDescription

let package = Package(
    name: "fuzzing",
    dependencies: [.package(name: "scenic-pass", path: "../..")],
    targets: [
        .executableTarget(
            name: "Fuzz",
            dependencies: ["Passes", "PassLedger", "Cameras"].map {
                .product(name: $0, package: "scenic-pass")
            })
    ]
)
