import Dispatch
import Foundation
import Glibc
import Synchronization

/// A server on 127.0.0.1 that counts who connects and does to each what the test says.
package final class LoopbackServer: Sendable {
    /// Its port.
    package let port: UInt16
    private let listener: Int32
    private let count = Mutex(0)
    private let heard = Mutex<[String]>([])
    private let isOver = Mutex(false)
    private let threads = DispatchGroup()

    /// How often somebody connected.
    package var connections: Int { count.withLock { $0 } }

    /// What each connection asked, in the order of their coming.
    package var requests: [String] { heard.withLock { $0 } }

    /// Serves each connection by `answer`, which gets the connection's number from 0 and a way to send; sending is
    /// false once the other side has left or the server is over.
    package init(_ answer: @escaping @Sendable (Int, _ send: ([UInt8]) -> Bool) -> Void) throws {
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        _ = fcntl(listener, F_SETFD, FD_CLOEXEC)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let listener = listener
        let outcome = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                let outcome = bind(listener, generic, length) | listen(listener, 16)
                return outcome | getsockname(listener, generic, &length)
            }
        }
        guard outcome == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
        port = UInt16(bigEndian: address.sin_port)
        threads.enter()
        Thread.detachNewThread { [self] in
            serve(answer)
            threads.leave()
        }
    }

    /// Takes no more connections, ends those there are and waits until their descriptors are closed.
    package func close() {
        let wasOver = isOver.withLock { isOver in
            defer { isOver = true }
            return isOver
        }
        guard !wasOver else { return }
        shutdown(listener, Int32(SHUT_RDWR))
        threads.wait()
        Glibc.close(listener)
    }

    private func serve(_ answer: @escaping @Sendable (Int, _ send: ([UInt8]) -> Bool) -> Void) {
        while true {
            let connection = accept(listener, nil, nil)
            guard connection >= 0 else { return }
            _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
            let number = count.withLock { count in
                defer { count += 1 }
                return count
            }
            threads.enter()
            Thread.detachNewThread { [self] in
                let request = Self.request(from: connection)
                heard.withLock { $0.append(request) }
                answer(number) { bytes in !isOver.withLock { $0 } && Self.sendAll(bytes, to: connection) }
                Glibc.close(connection)
                threads.leave()
            }
        }
    }

    /// Header and body, as far as they come; something else than HTTP is what comes first.
    private static func request(from connection: Int32) -> String {
        var request = ""
        var piece = [UInt8](repeating: 0, count: 4_096)
        while true {
            let length = recv(connection, &piece, piece.count, 0)
            guard length > 0 else { return request }
            request += String(decoding: piece.prefix(length), as: UTF8.self)
            let parts = request.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
            let promised = parts[0].lowercased().split(separator: "content-length: ").dropFirst().first
            let count = promised.flatMap { Int($0.prefix { $0.isNumber }) } ?? 0
            if !request.contains("HTTP/") || parts.count == 2 && parts[1].utf8.count >= count {
                return request
            }
        }
    }

    private static func sendAll(_ bytes: [UInt8], to connection: Int32) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes {
                send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard sent > 0 else { return false }
            rest = rest.dropFirst(sent)
        }
        return true
    }
}

extension LoopbackServer {
    /// A network camera as they are: one JPEG after the other in a multipart answer.
    package static let multipartHead = Array(
        "HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace;boundary=frame\r\n\r\n".utf8)

    /// One part of such an answer.
    package static func part(_ jpeg: [UInt8]) -> [UInt8] {
        Array("--frame\r\nContent-Type: image/jpeg\r\nContent-Length: \(jpeg.count)\r\n\r\n".utf8) + jpeg
            + Array("\r\n".utf8)
    }
}
