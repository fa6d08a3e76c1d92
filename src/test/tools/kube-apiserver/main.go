// Runs the Kubernetes API server, so that conformance tests can ask the real one.
//
// The upstream module replaces its staging modules by folders, which is why `go install` refuses it; this module
// replaces them by the published ones instead.
package main

import (
	"os"
	_ "time/tzdata" // CronJob time zones must not depend on the machine

	"k8s.io/component-base/cli"
	"k8s.io/kubernetes/cmd/kube-apiserver/app"
)

func main() {
	os.Exit(cli.Run(app.NewAPIServerCommand()))
}
