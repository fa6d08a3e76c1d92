package main

import (
	"bytes"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/getsops/sops/v3/cmd/sops/formats"
	"github.com/getsops/sops/v3/decrypt"
	"github.com/joho/godotenv"
	"go.yaml.in/yaml/v3"
)

// generator is the configuration: apiVersion viaduct.ai/v1, kind ksops.
type generator struct {
	Files      []string `yaml:"files"`
	SecretFrom []source `yaml:"secretFrom"`
}

// source describes one Secret that is made from encrypted files.
type source struct {
	Metadata    metadata `yaml:"metadata"`
	Type        string   `yaml:"type"`
	Files       []string `yaml:"files"`
	BinaryFiles []string `yaml:"binaryFiles"`
	Envs        []string `yaml:"envs"`
}

type metadata struct {
	Name        string            `yaml:"name,omitempty"`
	Namespace   string            `yaml:"namespace,omitempty"`
	Labels      map[string]string `yaml:"labels,omitempty"`
	Annotations map[string]string `yaml:"annotations,omitempty"`
}

type secret struct {
	APIVersion string            `yaml:"apiVersion"`
	Kind       string            `yaml:"kind"`
	Metadata   metadata          `yaml:"metadata"`
	Type       string            `yaml:"type,omitempty"`
	StringData map[string]string `yaml:"stringData,omitempty"`
	Data       map[string]string `yaml:"data,omitempty"`
}

// objects gives the decrypted manifests in the order of the configuration, then the Secrets.
func (g *generator) objects() ([]yaml.Node, error) {
	if g.Files == nil && g.SecretFrom == nil {
		return nil, errors.New("the generator has neither files nor secretFrom")
	}
	var objects []yaml.Node
	for _, file := range g.Files {
		plain, err := decrypted(file)
		if err != nil {
			return nil, err
		}
		documents, err := documentsOf(plain)
		if err != nil {
			return nil, fmt.Errorf("%s, decrypted, is not YAML", file) // the reason could hold the secret
		}
		objects = append(objects, documents...)
	}
	for _, from := range g.SecretFrom {
		made, err := from.secret()
		if err != nil {
			return nil, err
		}
		var node yaml.Node
		if err := node.Encode(made); err != nil {
			return nil, err
		}
		objects = append(objects, node)
	}
	return objects, nil
}

func (s *source) secret() (*secret, error) {
	made := &secret{APIVersion: "v1", Kind: "Secret", Metadata: s.Metadata, Type: s.Type,
		StringData: map[string]string{}, Data: map[string]string{}}
	for _, file := range s.Files {
		key, path := keyAndPath(file)
		plain, err := decrypted(path)
		if err != nil {
			return nil, err
		}
		made.StringData[key] = string(plain)
	}
	for _, file := range s.BinaryFiles {
		key, path := keyAndPath(file)
		plain, err := decrypted(path)
		if err != nil {
			return nil, err
		}
		made.Data[key] = base64.StdEncoding.EncodeToString(plain)
	}
	for _, file := range s.Envs {
		plain, err := decrypted(file)
		if err != nil {
			return nil, err
		}
		variables, err := godotenv.UnmarshalBytes(plain)
		if err != nil {
			return nil, fmt.Errorf("%s, decrypted, is not a list of variables", file)
		}
		for name, value := range variables {
			made.StringData[name] = value
		}
	}
	return made, nil
}

// keyAndPath splits name=path; a bare path gives its last part as the name.
func keyAndPath(file string) (string, string) {
	if name, path, found := strings.Cut(file, "="); found {
		return name, path
	}
	return filepath.Base(file), file
}

// decrypted gives the plaintext of a file whose extension tells its format, its MAC verified.
func decrypted(path string) ([]byte, error) {
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	plain, err := decrypt.DataWithFormat(content, formats.FormatForPath(path))
	if err != nil {
		return nil, fmt.Errorf("%s cannot be decrypted: %w", path, err)
	}
	return plain, nil
}

func documentsOf(content []byte) ([]yaml.Node, error) {
	var documents []yaml.Node
	decoder := yaml.NewDecoder(bytes.NewReader(content))
	for {
		var node yaml.Node
		err := decoder.Decode(&node)
		if errors.Is(err, io.EOF) {
			return documents, nil
		}
		if err != nil {
			return nil, err
		}
		if node.Content[0].Tag != "!!null" {
			documents = append(documents, *node.Content[0])
		}
	}
}
