// Stands in for KSOPS, the kustomize generator that decrypts SOPS files, and gives the same objects for the same
// configuration: with the same sops library, as a KRM function or, called with a path, as a legacy plugin.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"go.yaml.in/yaml/v3"
)

// list is what kustomize sends to a function and what it expects back.
type list struct {
	APIVersion string       `yaml:"apiVersion"`
	Kind       string       `yaml:"kind"`
	Items      []yaml.Node `yaml:"items"`
	Function   *generator   `yaml:"functionConfig,omitempty"`
}

func main() {
	if err := run(os.Args[1:], os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "ksops:", err)
		os.Exit(1)
	}
}

func run(arguments []string, input io.Reader, output io.Writer) error {
	switch len(arguments) {
	case 0:
		return answer(input, output)
	case 1:
		return answerLegacy(arguments[0], output)
	default:
		return errors.New("usage: ksops, with a ResourceList as input, or ksops GENERATOR_FILE")
	}
}

func answer(input io.Reader, output io.Writer) error {
	var asked list
	if err := yaml.NewDecoder(input).Decode(&asked); err != nil {
		return fmt.Errorf("the ResourceList cannot be read: %w", err)
	}
	if asked.Function == nil {
		return errors.New("the ResourceList has no functionConfig")
	}
	objects, err := asked.Function.objects()
	if err != nil {
		return err
	}
	given := list{APIVersion: asked.APIVersion, Kind: asked.Kind, Items: append(asked.Items, objects...)}
	return yaml.NewEncoder(output).Encode(given)
}

func answerLegacy(path string, output io.Writer) error {
	content, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var asked generator
	if err := yaml.Unmarshal(content, &asked); err != nil {
		return fmt.Errorf("%s cannot be read: %w", path, err)
	}
	objects, err := asked.objects()
	if err != nil {
		return err
	}
	stream := yaml.NewEncoder(output)
	for _, object := range objects {
		if err := stream.Encode(&object); err != nil {
			return err
		}
	}
	return stream.Close()
}
